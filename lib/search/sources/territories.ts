import { publishedTerritoryPage } from '@/lib/content/loaders.ts';
import { saidIn } from '@/lib/content/rules/languages.ts';
import { articleText } from '@/lib/content/rules/markdown.ts';
import { territoryBlockTexts } from '@/lib/content/rules/territory-texts.ts';
import type { PublishedTerritoryPage, TerritoryBlock } from '@/lib/content/types/territory-page.ts';
import { languages, oneByOne, say, wholly, written } from '@/lib/search/sources/reading.ts';
import type { SearchEntryInput, SearchLanguage } from '@/lib/search/types.ts';
import { everyCommune } from '@/lib/territories/loaders/communes.ts';
import { allTerritories, territoryPage } from '@/lib/territories/loaders/territories.ts';

const territoryTables = ['Territory', 'Commune'] as const;
const pageTables = [...territoryTables, 'Publication', 'PublicationVersion'] as const;

/** What a composed page says, in a language. A testimony stands on a consent that may end any day: it is not copied. */
function composedWords({ document }: PublishedTerritoryPage, language: SearchLanguage): Pick<SearchEntryInput, 'summary' | 'body'> {
  const words = (blocks: readonly TerritoryBlock[]) =>
    blocks.flatMap((block) => territoryBlockTexts(block).map(({ key, text }) => (key === 'body' ? articleText(saidIn(text, language).text) : saidIn(text, language).text)));
  const names = document.blocks.flatMap((block) => (block.kind === 'brands' ? block.brands.map(({ name }) => name) : []));
  return {
    summary: say(...words(document.blocks.filter(({ kind }) => kind === 'opening'))),
    body: [...words(document.blocks.filter(({ kind }) => kind !== 'opening' && kind !== 'testimony')), ...names].filter(Boolean).join('\n'),
  };
}

const territoryEntries = async () => {
  const pages = await oneByOne(await allTerritories(), async ({ siren, slug }) => ({ territory: await territoryPage(slug), composed: await publishedTerritoryPage(siren) }));
  return pages.flatMap(({ territory, composed }): SearchEntryInput[] => {
    if (!territory) return [];
    const communeNames = territory.communes.map(({ name }) => name).join(', ');
    const entry = {
      ...written,
      objectId: territory.siren,
      path: `/territoires/${territory.slug}` as const,
      title: territory.name,
      summary: territory.legalName,
      body: communeNames,
      keywords: say(territory.siren, territory.seatName),
      territorySirens: [territory.siren],
    };
    if (!composed) return [entry];
    return languages.map((language) => {
      const { summary = '', body = '' } = composedWords(composed, language);
      return { ...entry, shownIn: language, lang: language, summary, body: `${body}\n${communeNames}`, keywords: say(entry.keywords, territory.legalName) };
    });
  });
};

export const territories = wholly('territory', pageTables, territoryEntries, '2');

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
