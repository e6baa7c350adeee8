import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { bringOnline, faultsAt, versionOfDraft, type IsPublic } from '@/lib/content/repository/going-online.ts';
import { changeLife, findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { endWaitingReading } from '@/lib/content/repository/readings.ts';
import { auditedNames } from '@/lib/content/rules/audited-names.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { PublicationKind } from '@/lib/content/types/document.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Puts the draft online, once everything that the public needs is there; refused with the place of each fault, and for
 * the page of a territory that wants a second reader.
 */
export async function publishPublication(
  context: Context,
  input: { publicationId: string; revision: number; isPublic?: IsPublic },
): Promise<Result<{ kind: PublicationKind; slug: string }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    const { id, kind, slug, document } = publication;
    if (publication.state === 'published') return refuse('nothing-to-publish');
    if (!isAllowed('publish', publication.state)) return refuse('act-refused');
    if (publication.revision !== input.revision) return refuse('publication-changed');
    if (publication.territory?.needsSecondReader) return refuse('second-reader-needed');
    const faults = await faultsAt(publication, document, now, input.isPublic);
    if (faults.length > 0) return refuse('publication-refused', faults);

    const version = await versionOfDraft(publication, { note: '', personId: viewer.personId, now });
    await bringOnline(publication, { id: version.id, document }, now);
    await endWaitingReading(id, now);
    // Published sooner than planned: its hour is no more.
    if (publication.scheduledVersionId) await changeLife(id, { scheduledFor: null });
    await recordAct(context, {
      verb: 'publication.publish',
      objectKind: 'publication',
      objectId: id,
      before: { state: publication.state },
      after: { kind, ...auditedNames(kind, { slug, title: documentRules(kind).title(document) }), version: version.number },
    });
    return ok({ kind, slug });
  });
}
