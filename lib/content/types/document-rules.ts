import type { DocumentField, PublicationDocument } from '@/lib/content/types/document.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** What the use-cases ask of a document, whatever its kind. */
export interface DocumentRules<Document extends PublicationDocument> {
  /** What forbids publishing it, each with its place; empty when nothing does. */
  faults(document: Document): FieldRefusal[];
  /** Ids of every picture it shows. */
  pictureIds(document: Document): string[];
  /** Every text it holds, in the order read, for comparisons. */
  fields(document: Document): DocumentField[];
  /** What is written in French and not in English, in words. */
  missingEnglish(document: Document): string[];
  /** What lists call it. */
  title(document: Document): string;
}
