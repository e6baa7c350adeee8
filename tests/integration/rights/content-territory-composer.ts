import { composeTerritoryPage } from '@/lib/content/use-cases/compose-territory-page.ts';
import { previewTerritoryPage } from '@/lib/content/use-cases/preview-territory-page.ts';
import { pageOf, sampleBlocks, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import type { DomainRights } from '@/tests/integration/rights/world.ts';

const editors = ['territoryEditor', 'administrator'] as const;
const typed = { settle: null, at: null, message: '', consent: null, pictures: [] };

/** The composer of the page of `territorySiren`, and what its editors see of it before anybody else. */
export const territoryComposerRights: DomainRights = {
  'compose-territory-page': {
    allowed: editors,
    run: async (world, context) =>
      composeTerritoryPage(context, { ...typed, ...(await writtenTerritoryPage(world)), document: pageOf([sampleBlocks.text]), act: { act: 'add', kind: 'figures' } }),
  },
  'preview-territory-page': {
    allowed: editors,
    run: async (world, context) => {
      await writtenTerritoryPage(world);
      return previewTerritoryPage(context, { siren: world.territorySiren, versionId: null });
    },
  },
};
