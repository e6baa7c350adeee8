import { shownLanguage } from '@/lib/content/rules/article.ts';
import type { ArticleDocument, ArticleKind, Language } from '@/lib/content/types/document.ts';
import type { ArticleLink, ArticleSummary, PublishedPicture } from '@/lib/content/types/published.ts';

interface Dated {
  id: string;
  kind: ArticleKind;
  slug: string;
  document: ArticleDocument;
  publishedAt: Date;
  updatedAt: Date;
  demonstration: boolean;
}

type Sizes = ReadonlyMap<string, Omit<PublishedPicture, 'alt'>>;

/** An article in the language asked, or whole in French while it is not all written in English: never half of each. */
export function articleIn(wanted: Language, { document, ...article }: Dated, pictures: Sizes): ArticleSummary {
  const language = shownLanguage(document, wanted);
  const { title, summary } = document[language];
  const sizes = document.picture ? pictures.get(document.picture.id) : undefined;
  const alt = document.picture?.alt[language] ?? '';
  const { portrait } = document;
  return {
    ...article,
    language,
    title: title.trim(),
    summary: summary.trim(),
    picture: sizes ? { ...sizes, alt } : null,
    terreId: document.terreId,
    themeIds: document.themeIds,
    territorySirens: document.territorySirens,
    portrait: portrait
      ? {
          personName: portrait.personName,
          role: portrait.role[language],
          quote: portrait.quote[language],
          source: portrait.backing === 'source' ? portrait.source : '',
        }
      : null,
  };
}

export function linkIn(wanted: Language, { slug, document }: Pick<Dated, 'slug' | 'document'>): ArticleLink {
  const language = shownLanguage(document, wanted);
  return { slug, title: document[language].title.trim(), language };
}
