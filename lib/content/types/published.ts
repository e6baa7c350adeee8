import type { ArticleKind, Language } from '@/lib/content/types/document.ts';

/** A picture as a public page shows it. */
export interface PublishedPicture {
  id: string;
  /** In the language of the texts beside it. */
  alt: string;
  credit: string;
  width: number;
  height: number;
  /** Widths kept, in pixels. */
  widths: readonly number[];
}

/** An article as lists, feeds and cards show it, in the language asked or in French when it is not translated. */
export interface ArticleSummary {
  id: string;
  kind: ArticleKind;
  slug: string;
  /** Language of the texts below. */
  language: Language;
  title: string;
  summary: string;
  /** First time online. */
  publishedAt: Date;
  /** When what is online was last changed. */
  updatedAt: Date;
  demonstration: boolean;
  picture: PublishedPicture | null;
  terreId: string | null;
  themeIds: readonly string[];
  territorySirens: readonly string[];
  /** For a portrait: who it is about. */
  portrait: { personName: string; role: string; quote: string; source: string } | null;
}

export interface PublishedArticle extends ArticleSummary {
  /** Markdown. */
  body: string;
  /** Pictures of the body, by id. */
  pictures: ReadonlyMap<string, Omit<PublishedPicture, 'alt'>>;
  /** Neighbours of the same kind in the order of publication; null at either end and for pages. */
  previous: ArticleLink | null;
  next: ArticleLink | null;
}

export interface ArticleLink {
  slug: string;
  title: string;
  language: Language;
}
