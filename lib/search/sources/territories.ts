import { oneByOne, say, wholly } from '@/lib/search/sources/reading.ts';
import { allTerritories, territoryPage } from '@/lib/territories/loaders/territories.ts';

const territoryTables = ['Territory', 'Commune'] as const;

export const territories = wholly('territory', territoryTables, async () => {
  const pages = await oneByOne(await allTerritories(), ({ slug }) => territoryPage(slug));
  return pages.flatMap((page) =>
    page
      ? {
          objectId: page.siren,
          shownIn: 'all' as const,
          lang: 'fr' as const,
          path: `/territoires/${page.slug}` as const,
          title: page.name,
          summary: page.legalName,
          body: page.communes.map(({ name }) => name).join(', '),
          keywords: say(page.siren, page.seatName),
          territorySirens: [page.siren],
        }
      : [],
  );
});

export const communes = wholly('commune', territoryTables, async () => {
  const pages = await oneByOne(await allTerritories(), ({ slug }) => territoryPage(slug));
  return pages.flatMap((page) =>
    (page?.communes ?? []).map(({ insee, name }) => ({
      objectId: insee,
      shownIn: 'all' as const,
      lang: 'fr' as const,
      path: `/territoires/${page!.slug}#communes` as const,
      title: name,
      summary: page!.legalName,
      keywords: insee,
      territorySirens: [page!.siren],
    })),
  );
});
