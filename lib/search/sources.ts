import { createHash } from 'node:crypto';
import { allPublicActors } from '@/lib/actors/loaders.ts';
import { publicCall, publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { publishedTexts, publishedTextVersions } from '@/lib/cahiers/loaders.ts';
import { proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import type { PublishedText, PublishedTextVersion } from '@/lib/cahiers/types/public.ts';
import { publishedArticles } from '@/lib/content/loaders.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import { publicLabTexts } from '@/lib/labs/loaders.ts';
import type { SearchEntryInput, SearchKind, SearchLanguage, SearchSource } from '@/lib/search/types.ts';
import { allTerritories, territoryPage } from '@/lib/territories/loaders.ts';
import { terrePage, terresWithThemes, themePage, themesWithTerres } from '@/lib/vision/loaders.ts';

const languages: readonly SearchLanguage[] = ['fr', 'en'];

/** So that a first copy never fills the memory. */
const cahiersAtOnce = 200;

/** Sentences put together as one text. */
const say = (...texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join(' ');

/** One after the other: they share the connection of one transaction. */
async function oneByOne<Item, Value>(items: readonly Item[], read: (item: Item) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (const item of items) values.push(await read(item));
  return values;
}

/**
 * A source read as a whole each time its tables have changed: for what counts in hundreds. The version of a thing is
 * the print of its entries.
 */
function wholly(kind: SearchKind, tables: readonly string[], entries: () => Promise<SearchEntryInput[]>, edition = '1'): SearchSource {
  return {
    kind,
    tables,
    edition,
    async read() {
      const all = await entries();
      const versions = [...Map.groupBy(all, ({ objectId }) => objectId)].map(
        ([id, same]) => [id, createHash('sha1').update(JSON.stringify(same)).digest('base64')] as const,
      );
      return { versions: new Map(versions), entries: all };
    },
  };
}

/** A source of things that count in thousands, made from cahiers: only those of the cahiers in another version are read. */
function fromCahiers(
  kind: SearchKind,
  objectsOf: (cahier: PublishedTextVersion) => readonly string[],
  entriesOf: (cahier: PublishedText, terresOf: TerresOf) => SearchEntryInput[],
): SearchSource {
  return {
    kind,
    tables: ['Cahier', 'Proposal', 'ProposalTerritory', 'Actor', 'Theme'],
    edition: '1',
    async read(known) {
      const cahiers = await publishedTextVersions();
      const versions = new Map(cahiers.flatMap((cahier) => objectsOf(cahier).map((id) => [id, cahier.version] as const)));
      const changed = cahiers.filter((cahier) => objectsOf(cahier).some((id) => known.get(id) !== cahier.version)).map(({ id }) => id);
      const terresOf = await terreOfThemes();
      const entries: SearchEntryInput[] = [];
      for (let first = 0; first < changed.length; first += cahiersAtOnce) {
        const texts = await publishedTexts(changed.slice(first, first + cahiersAtOnce));
        entries.push(...texts.flatMap((text) => entriesOf(text, terresOf)));
      }
      return { versions, entries };
    },
  };
}

type TerresOf = (themeIds: readonly (string | null)[]) => string[];

/** The terre of each theme. */
async function terreOfThemes(): Promise<TerresOf> {
  const all = await themesWithTerres('fr');
  const terreOf = new Map(all.map(({ slug, terre }) => [slug, terre.slug]));
  return (themeIds) => themeIds.flatMap((id) => terreOf.get(id ?? '') ?? []);
}

/** Entries that exist once in each language. */
async function inEachLanguage(entriesIn: (language: SearchLanguage) => Promise<Omit<SearchEntryInput, 'shownIn' | 'lang'>[]>): Promise<SearchEntryInput[]> {
  const all: SearchEntryInput[] = [];
  for (const language of languages) {
    for (const entry of await entriesIn(language)) all.push({ ...entry, shownIn: language, lang: language });
  }
  return all;
}

const visionTables = ['Terre', 'Theme', 'Lead', 'SwotItem', 'KeyFigure'] as const;

const terres = wholly('terre', visionTables, () =>
  inEachLanguage(async (language) => {
    const pages = await oneByOne(await terresWithThemes(language), ({ slug }) => terrePage(language, slug));
    return pages.flatMap((page) =>
      page
        ? {
            objectId: page.slug,
            path: `/terres/${page.slug}` as const,
            title: page.name,
            summary: say(page.tagline, page.objective),
            body: say(
              ...page.presentation,
              ...page.themes.map(({ name }) => `${name}.`),
              ...Object.values(page.swot).flat(),
              ...page.figures.map(({ label, value, unit }) => say(label, value, unit)),
            ),
            terreIds: [page.slug],
            themeIds: page.themes.map(({ slug }) => slug),
          }
        : [],
    );
  }),
);

const themes = wholly('theme', visionTables, () =>
  inEachLanguage(async (language) => {
    const pages = await oneByOne(await themesWithTerres(language), ({ slug }) => themePage(language, slug));
    return pages.flatMap((page) =>
      page
        ? {
            objectId: page.slug,
            path: `/themes/${page.slug}` as const,
            title: page.name,
            summary: page.objective,
            body: say(...page.diagnosis, ...page.concerned.map(({ name }) => `${name}.`), ...page.figures.map(({ label, value, unit }) => say(label, value, unit))),
            terreIds: [page.terre.slug],
            themeIds: [page.slug],
          }
        : [],
    );
  }),
);

const leads = wholly('lead', visionTables, () =>
  inEachLanguage(async (language) => {
    const pages = await oneByOne(await themesWithTerres(language), ({ slug }) => themePage(language, slug));
    return pages.flatMap((page) =>
      (page?.leads ?? []).map(({ id, text }) => ({
        objectId: id,
        path: `/themes/${page!.slug}#${id}` as const,
        title: text,
        summary: page!.name,
        terreIds: [page!.terre.slug],
        themeIds: [page!.slug],
      })),
    );
  }),
);

const territoryTables = ['Territory', 'Commune'] as const;

const territories = wholly('territory', territoryTables, async () => {
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

const communes = wholly('commune', territoryTables, async () => {
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

/** What is written by users is in French on the pages of every language. */
const written = { shownIn: 'all', lang: 'fr' } as const;

// No table, hence always read: a call opens and closes by its dates alone.
const calls = wholly('call', [], async () => {
  const now = new Date();
  const terresOf = await terreOfThemes();
  const records = await oneByOne(await publicCalls(), ({ slug }) => publicCall(slug));
  return records.flatMap((call) =>
    call
      ? {
          ...written,
          objectId: call.id,
          path: `/appels/${call.slug}` as const,
          title: call.title,
          summary: call.summary,
          body: say(call.presentation, call.examinationCalendar, call.publicationTerms),
          terreIds: terresOf(call.themeIds),
          themeIds: call.themeIds,
          isLive: callPhase(call, now) === 'open',
          shownAt: call.publishedAt,
        }
      : [],
  );
});

const labs = wholly('lab', ['Lab', 'LabProposal', 'LabNote', 'LabNeed', 'Proposal', 'ProposalTerritory', 'Theme'], async () => {
  const terresOf = await terreOfThemes();
  return (await publicLabTexts()).map((lab) => ({
    ...written,
    objectId: lab.id,
    path: `/labs/${lab.slug}` as const,
    title: lab.title,
    summary: lab.summary,
    body: say(
      lab.presentation,
      lab.lessons,
      ...lab.notes.flatMap(({ title, tried, saw, learnt }) => [title, tried, saw, learnt]),
      ...lab.needs.flatMap(({ label, details }) => [label, details]),
    ),
    terreIds: terresOf(lab.themeIds),
    themeIds: lab.themeIds,
    territorySirens: lab.territorySirens,
    shownAt: lab.publishedAt,
  }));
});

const cahiers = fromCahiers(
  'cahier',
  ({ id }) => [id],
  (cahier, terresOf) => [
    {
      ...written,
      objectId: cahier.id,
      path: `/cahiers/${cahier.reference}`,
      title: cahier.title,
      summary: cahier.actorName,
      body: cahier.diagnosis,
      keywords: cahier.reference,
      terreIds: terresOf(cahier.proposals.map(({ themeId }) => themeId)),
      themeIds: cahier.proposals.flatMap(({ themeId }) => themeId ?? []),
      territorySirens: cahier.proposals.flatMap(({ territorySirens }) => territorySirens),
      shownAt: cahier.publishedAt,
    },
  ],
);

const proposals = fromCahiers(
  'proposal',
  ({ proposalIds }) => proposalIds,
  (cahier, terresOf) =>
    cahier.proposals.map((proposal) => ({
      ...written,
      objectId: proposal.id,
      path: proposalAddress(cahier.reference, proposal.position),
      title: proposal.title,
      summary: cahier.actorName,
      body: say(proposal.description, proposal.beneficiaries, proposal.expectedEffects, proposal.partners),
      keywords: cahier.reference,
      terreIds: terresOf([proposal.themeId]),
      themeIds: proposal.themeId ? [proposal.themeId] : [],
      territorySirens: proposal.territorySirens,
      shownAt: cahier.publishedAt,
    })),
);

const actors = wholly('actor', ['Actor', 'Commune'], async () =>
  (await allPublicActors()).map((actor) => ({
    ...written,
    objectId: actor.id,
    path: `/acteurs/${actor.slug}` as const,
    title: actor.name,
    body: actor.presentation,
    keywords: actor.communeName ?? '',
  })),
);

/** Marks of Markdown, and addresses of links and pictures, are no words. */
function unmarked(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ' ').replaceAll(/[#*_>[\]!`]+/g, ' ');
}

const contentTables = ['Publication', 'Consent', 'Theme'] as const;

/** Articles of a kind, once in each language; one that is not translated is shown in French on the pages in English. */
async function articleEntries(kind: ArticleKind, folder: '/actualites' | '/portraits' | '/pages'): Promise<SearchEntryInput[]> {
  const terresOf = await terreOfThemes();
  const all: SearchEntryInput[] = [];
  for (const locale of languages) {
    for (const article of await publishedArticles(locale, [kind])) {
      all.push({
        objectId: article.id,
        shownIn: locale,
        lang: article.language,
        path: `${folder}/${article.slug}`,
        title: article.title,
        summary: article.summary,
        body: say(article.portrait?.quote, unmarked(article.body)),
        keywords: say(article.portrait?.personName, article.portrait?.role),
        terreIds: [...(article.terreId ? [article.terreId] : []), ...terresOf(article.themeIds)],
        themeIds: article.themeIds,
        territorySirens: article.territorySirens,
        shownAt: kind === 'page' ? null : article.publishedAt,
      });
    }
  }
  return all;
}

const news = wholly('news', contentTables, () => articleEntries('news', '/actualites'));
const portraits = wholly('portrait', contentTables, () => articleEntries('portrait', '/portraits'));

/** The pages that belong to no domain. */
export interface PortalPages {
  tables: readonly string[];
  edition: string;
  entries: () => Promise<SearchEntryInput[]>;
}

/** The one place where each kind of public thing registers with the search. */
export function searchSources(portal: PortalPages): readonly SearchSource[] {
  const all = async () => [...(await portal.entries()), ...(await articleEntries('page', '/pages'))];
  const pages = wholly('page', [...portal.tables, ...contentTables], all, portal.edition);
  return [pages, terres, themes, leads, territories, communes, calls, labs, cahiers, proposals, news, portraits, actors];
}
