import { createCommission } from '@/lib/committee/use-cases/commissions/create-commission.ts';
import { listCommissions } from '@/lib/committee/use-cases/commissions/list-commissions.ts';
import { readCommissionSettings } from '@/lib/committee/use-cases/commissions/read-commission-settings.ts';
import { updateCommission } from '@/lib/committee/use-cases/commissions/update-commission.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const commissionsRights: DomainRights = {
  'create-commission': {
    allowed: ['administrator'],
    run: (_world, context) => createCommission(context, { name: 'Commission neuve', presentation: '', themes: [] }),
  },
  'update-commission': {
    allowed: ['administrator'],
    run: (world, context) =>
      updateCommission(context, { commissionId: world.commissionId, name: 'Commission renommée', presentation: '', themes: [world.themeId] }),
  },
  'list-commissions': { allowed: ['administrator'], run: (_world, context) => listCommissions(context) },
  'read-commission-settings': { allowed: ['administrator'], run: (_world, context) => readCommissionSettings(context, { slug: 'monde' }) },
};
