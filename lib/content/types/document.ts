import type { HomeDocument } from '@/lib/content/types/home.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';

export type PublicationKind = 'page' | 'news' | 'portrait' | 'home' | 'territory';
/** Kinds written as an article, with an address of their own. */
export type ArticleKind = Exclude<PublicationKind, 'home' | 'territory'>;
export type Language = 'fr' | 'en';

/** One text in each language; empty where it is not written yet. */
export interface LocalText {
  fr: string;
  en: string;
}

export interface ArticleTexts {
  title: string;
  summary: string;
  /** Markdown: headings 2 to 4, paragraphs, emphasis, lists, links, quotes, pictures `![alt](picture:<uuid>)`. */
  body: string;
}

/** Who a portrait is about, and what allows their words to be shown. */
export interface PortraitPart {
  personName: string;
  role: LocalText;
  quote: LocalText;
  backing: 'source' | 'consent';
  /** Where the words were published, when they come from a source. */
  source: string;
}

/** A page, a news item or a portrait as it is written, complete or not. */
export interface ArticleDocument {
  fr: ArticleTexts;
  en: ArticleTexts;
  picture: { id: string; alt: LocalText } | null;
  terreId: string | null;
  themeIds: string[];
  territorySirens: string[];
  /** Present in portraits only. */
  portrait?: PortraitPart;
}

export type PublicationDocument = ArticleDocument | HomeDocument | TerritoryPageDocument;

/** A text of a document by its name, for comparisons. */
export interface DocumentField {
  /** Path in the document: `fr.title`. */
  key: string;
  label: string;
  /** Null for what has no language: a name, a choice. */
  language: Language | null;
  text: string;
}

/** A stretch of text that two versions share, or that only one of them has. */
export interface Difference {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface ComparedField extends Omit<DocumentField, 'text'> {
  differences: Difference[];
}
