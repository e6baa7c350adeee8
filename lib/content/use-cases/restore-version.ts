import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { versionOfDraft } from '@/lib/content/repository/going-online.ts';
import { linkPictures } from '@/lib/content/repository/picture-uses.ts';
import { findPublicationForUpdate, writeDraft } from '@/lib/content/repository/publications.ts';
import { appendVersion, findVersion } from '@/lib/content/repository/versions.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes an earlier version up again as the draft, as a new version; the draft it replaces is kept as one too. */
export async function restoreVersion(
  context: Context,
  input: { publicationId: string; versionId: string; revision: number },
): Promise<Result<{ publicationId: string; number: number }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    const { id, kind } = publication;
    if (!isAllowed('save', publication.state)) return refuse('act-refused');
    if (publication.revision !== input.revision) return refuse('publication-changed');
    const version = await findVersion(id, input.versionId);
    if (!version) return refuse('version-not-found');

    const kept = { personId: viewer.personId, now };
    await versionOfDraft(publication, { note: `Avant la reprise de la version ${version.number}`, ...kept });
    const document = readDocument(kind, version.document);
    const { number } = await appendVersion({ publicationId: id, document, note: `Reprise de la version ${version.number}`, ...kept });
    await writeDraft(id, document, viewer.personId, now);
    await linkPictures(publication, documentRules(kind).pictureIds(document));
    await recordAct(context, {
      verb: 'publication.restore-version',
      objectKind: 'publication',
      objectId: id,
      after: { restored: version.number, version: number },
    });
    return ok({ publicationId: id, number });
  });
}
