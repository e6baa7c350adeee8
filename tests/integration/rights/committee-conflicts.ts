import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const inside = ['expert', 'chair', 'secretary'] as const;

export const conflictsRights: DomainRights = {
  'declare-recusal': {
    allowed: [...inside, 'unassignedExpert'],
    run: (world, context) => declareRecusal(context, { proposalId: world.proposalId, personId: null, tie: 'employer', note: '' }),
  },
};
