import { inEachLanguage, oneByOne, say, wholly } from '@/lib/search/sources/reading.ts';
import type { SearchLanguage, SearchSource } from '@/lib/search/types.ts';
import type { ThemePageContent } from '@/lib/vision/types/pages.ts';
import { terrePage, terresWithThemes, themePage, themesWithTerres } from '@/lib/vision/loaders.ts';

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

type ThemePages = (language: SearchLanguage) => Promise<(ThemePageContent | null)[]>;

/** The pages of the themes, read once for the themes and their leads. */
function themePagesOnce(): ThemePages {
  const read = new Map<SearchLanguage, ReturnType<ThemePages>>();
  return (language) => {
    const pages = read.get(language) ?? themesWithTerres(language).then((all) => oneByOne(all, ({ slug }) => themePage(language, slug)));
    read.set(language, pages);
    return pages;
  };
}

const themesFrom = (pagesIn: ThemePages) => wholly('theme', visionTables, () =>
  inEachLanguage(async (language) => {
    const pages = await pagesIn(language);
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

const leadsFrom = (pagesIn: ThemePages) => wholly('lead', visionTables, () =>
  inEachLanguage(async (language) => {
    const pages = await pagesIn(language);
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

/** Terres, themes and leads. */
export function visionSources(): SearchSource[] {
  const pagesIn = themePagesOnce();
  return [terres, themesFrom(pagesIn), leadsFrom(pagesIn)];
}
