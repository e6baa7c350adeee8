import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;

export const progressRights: DomainRights = {
  'read-commission': {
    allowed: officers,
    run: (_world, context) => readCommission(context, { slug: 'monde', callSlug: null, filter: 'all', page: 1, view: 'experts' }),
  },
};
