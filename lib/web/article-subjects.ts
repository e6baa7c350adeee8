import 'server-only';
import type { ArticleSubjects } from '@/components/content/article-view.tsx';
import type { ArticleSummary } from '@/lib/content/types/published.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { terresWithThemes } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** What an article speaks of, as links in the language of the page; what exists no more is left out. */
export async function articleSubjects(locale: Locale, article: ArticleSummary): Promise<ArticleSubjects> {
  const [terres, territories] = await Promise.all([terresWithThemes(locale), allTerritories()]);
  const link = (path: `/${string}`, name: string) => ({ href: localizedPath(locale, path), name });
  const terre = terres.find(({ slug }) => slug === article.terreId);
  return {
    terre: terre ? link(`/terres/${terre.slug}`, terre.name) : null,
    themes: terres
      .flatMap(({ themes }) => themes)
      .filter(({ slug }) => article.themeIds.includes(slug))
      .map(({ slug, name }) => link(`/themes/${slug}`, name)),
    territories: territories
      .filter(({ siren }) => article.territorySirens.includes(siren))
      .map(({ slug, name }) => link(`/territoires/${slug}`, name)),
  };
}
