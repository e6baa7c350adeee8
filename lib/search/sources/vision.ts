import { inEachLanguage, oneByOne, say, wholly } from '@/lib/search/sources/reading.ts';
import { terrePage, terresWithThemes, themePage, themesWithTerres } from '@/lib/vision/loaders.ts';

const visionTables = ['Terre', 'Theme', 'Lead', 'SwotItem', 'KeyFigure'] as const;

export const terres = wholly('terre', visionTables, () =>
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

export const themes = wholly('theme', visionTables, () =>
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

export const leads = wholly('lead', visionTables, () =>
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
