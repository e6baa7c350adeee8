import { assignEvenly } from '@/lib/committee/use-cases/assignment/assign-evenly.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;

export const assignmentRights: DomainRights = {
  'assign-expert': {
    allowed: officers,
    run: (world, context) => assignExpert(context, { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }),
  },
  'unassign-expert': {
    allowed: officers,
    run: (world, context) => unassignExpert(context, { proposalId: world.proposalId, personId: world.people.expert.id }),
  },
  'assign-evenly': {
    allowed: officers,
    run: (world, context) => assignEvenly(context, { commissionId: world.commissionId, callId: world.callId, perProposal: 2, due: null }),
  },
};
