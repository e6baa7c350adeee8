import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { publishingEvidence } from '@/lib/content/repository/going-online.ts';
import { showPictures } from '@/lib/content/repository/picture-uses.ts';
import { changeLife, findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { lacksConsent, shownPictureIds } from '@/lib/content/rules/publishing.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives a removed publication back as it was: online if it had been, a portrait only while a consent allows it. */
export async function putBackPublication(
  context: Context,
  input: { publicationId: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const { now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
    const { id, kind, publishedVersionId } = publication;
    if (!isAllowed('put-back', publication.state)) return refuse('act-refused');
    const version = publishedVersionId ? await findVersion(id, publishedVersionId) : null;
    if (version) {
      const document = readDocument(kind, version.document);
      const { consents } = await publishingEvidence(publication, document);
      if (lacksConsent(document, consents, now)) return refuse('consent-needed');
      await showPictures(id, shownPictureIds(kind, document, consents, now), now);
    }
    await changeLife(id, { removedAt: null });
    await recordAct(context, { verb: 'publication.put-back', objectKind: 'publication', objectId: id, after: { online: version !== null } });
    return ok({ publicationId: id });
  });
}
