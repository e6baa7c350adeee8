import { exportCommission } from '@/lib/committee/use-cases/progress/export-commission.ts';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import { readRanking } from '@/lib/committee/use-cases/progress/read-ranking.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const officers = ['chair', 'secretary'] as const;

export const progressRights: DomainRights = {
  'export-commission': {
    allowed: officers,
    run: (_world, context) => exportCommission(context, { slug: 'monde', callSlug: null, table: 'scores', filter: 'all', format: 'csv' }),
  },
  'read-commission': {
    allowed: officers,
    run: (_world, context) => readCommission(context, { slug: 'monde', callSlug: null, filter: 'all', page: 1 }),
  },
  'read-ranking': {
    allowed: officers,
    run: (_world, context) => readRanking(context, { slug: 'monde', callSlug: null, filter: 'all', polarisedOnly: false, order: 'rank', page: 1 }),
  },
};
