import { oneByOne, say, wholly } from '@/lib/search/sources/reading.ts';
import { everyCommune } from '@/lib/territories/loaders/communes.ts';
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

const communeTables = [...territoryTables, 'FormerCommune'] as const;

const communeEntries = async () =>
  (await everyCommune()).map(({ insee, slug, name, postalCodes, territory, former }) => ({
    objectId: insee,
    shownIn: 'all' as const,
    lang: 'fr' as const,
    path: `/communes/${slug}` as const,
    title: name,
    summary: territory.legalName,
    keywords: say(insee, ...postalCodes, ...former.map((part) => part.name)),
    territorySirens: [territory.siren],
  }));

export const communes = wholly('commune', communeTables, communeEntries, '2');
