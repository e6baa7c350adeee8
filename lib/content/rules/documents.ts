import { articleRules } from '@/lib/content/rules/article.ts';
import { homeRules } from '@/lib/content/rules/home.ts';
import { territoryPageRules } from '@/lib/content/rules/territory-page.ts';
import type { DocumentRules } from '@/lib/content/types/document-rules.ts';
import type { ArticleKind, PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';

/** Room for two languages of a very long page; a body larger than that is a paste gone wrong. */
export const largestDocument = 300_000;

const rules = { page: articleRules, news: articleRules, portrait: articleRules, home: homeRules, territory: territoryPageRules };

/** What is written as an article, with an address that is its own. */
export function isArticleKind(kind: PublicationKind): kind is ArticleKind {
  return kind !== 'home' && kind !== 'territory';
}

/** The rules of a kind; each only ever receives documents that its own schema has read. */
export function documentRules(kind: PublicationKind): DocumentRules<PublicationDocument> {
  return rules[kind];
}

/** Two documents say the same; both have gone through the schema of their kind, hence list their parts in one order. */
export function sameDocument(one: PublicationDocument, other: PublicationDocument): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isTooLarge(document: PublicationDocument): boolean {
  return JSON.stringify(document).length > largestDocument;
}
