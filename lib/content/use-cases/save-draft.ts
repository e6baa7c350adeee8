import 'server-only';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { linkPictures } from '@/lib/content/repository/picture-uses.ts';
import { findPublicationForUpdate, writeDraft } from '@/lib/content/repository/publications.ts';
import { documentRules, isTooLarge, sameDocument } from '@/lib/content/rules/documents.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { SaveOutcome } from '@/lib/content/types/publication.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SaveDraft {
  publicationId: string;
  /** The revision that was on screen. */
  revision: number;
  document: unknown;
}

/**
 * Keeps what is typed, valid or not. Somebody else's save in between is answered with their text and nothing is
 * written; the same text sent again, as after a lost answer, is answered as saved.
 */
export async function saveDraft(context: Context, input: SaveDraft): Promise<Result<SaveOutcome, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    if (!isAllowed('save', publication.state)) return refuse('act-refused');
    const document = readDocument(publication.kind, input.document);
    if (isTooLarge(document)) return refuse('publication-too-large');

    if (sameDocument(publication.document, document)) {
      return ok({ outcome: 'saved', revision: publication.revision, savedAt: publication.updatedAt });
    }
    if (publication.revision !== input.revision) {
      const names = await peopleNames(publication.updatedById ? [publication.updatedById] : []);
      return ok({
        outcome: 'conflict',
        theirs: {
          document: publication.document,
          revision: publication.revision,
          savedAt: publication.updatedAt,
          savedBy: names.get(publication.updatedById ?? '') ?? '',
        },
      });
    }
    const revision = await writeDraft(publication.id, document, viewer.personId, now);
    await linkPictures(publication, documentRules(publication.kind).pictureIds(document));
    return ok({ outcome: 'saved', revision, savedAt: now });
  });
}
