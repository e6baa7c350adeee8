import type { z } from 'zod';
import { articleDraftSchema, portraitDraftSchema } from '@/lib/content/schema/article.ts';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import { territoryPageDraftSchema } from '@/lib/content/schema/territory-page.ts';
import type { PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';

/** How a draft of each kind is read, whatever was typed or kept: none of them refuses. */
export const documentSchemas = {
  page: articleDraftSchema,
  news: articleDraftSchema,
  portrait: portraitDraftSchema,
  home: homeDraftSchema,
  territory: territoryPageDraftSchema,
} satisfies Record<PublicationKind, z.ZodType<PublicationDocument>>;

/** Reads whatever was sent or kept as a document of this kind; never refuses. */
export function readDocument(kind: PublicationKind, value: unknown): PublicationDocument {
  return documentSchemas[kind].parse(value);
}
