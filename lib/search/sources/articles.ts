import { publishedArticles } from '@/lib/content/loaders.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import { languages, say, terreOfThemes, wholly } from '@/lib/search/sources/reading.ts';
import type { SearchEntryInput } from '@/lib/search/types.ts';

/** Marks of Markdown, and addresses of links and pictures, are no words. */
function unmarked(markdown: string): string {
  return markdown.replaceAll(/\]\([^)]*\)/g, ' ').replaceAll(/[#*_>[\]!`]+/g, ' ');
}

export const contentTables = ['Publication', 'Consent', 'Theme'] as const;

/** Articles of a kind, once in each language; one that is not translated is shown in French on the pages in English. */
export async function articleEntries(kind: ArticleKind, folder: '/actualites' | '/portraits' | '/pages'): Promise<SearchEntryInput[]> {
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

export const news = wholly('news', contentTables, () => articleEntries('news', '/actualites'));
export const portraits = wholly('portrait', contentTables, () => articleEntries('portrait', '/portraits'));
