import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { listTerritoryPages } from '@/lib/content/use-cases/list-territory-pages.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

export const standingRights: DomainRights = {
  'list-territory-pages': {
    allowed: ['territoryEditor', 'administrator'],
    run: async (world, context) => {
      await beginTerritoryPage(world.context('administrator'), { siren: world.territorySiren });
      return listTerritoryPages(context, { sirens: [world.territorySiren] });
    },
  },
};
