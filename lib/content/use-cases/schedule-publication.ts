import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { faultsAt, versionOfDraft, type IsPublic } from '@/lib/content/repository/going-online.ts';
import { changeLife, findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { endWaitingReading } from '@/lib/content/repository/readings.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Sets the hour at which this very text goes online; what is written afterwards waits for another publication. */
export async function schedulePublication(
  context: Context,
  input: { publicationId: string; revision: number; at: Date; isPublic?: IsPublic },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    const { id, document } = publication;
    if (publication.state === 'published') return refuse('nothing-to-publish');
    if (!isAllowed('schedule', publication.state)) return refuse('act-refused');
    if (publication.revision !== input.revision) return refuse('publication-changed');
    if (input.at <= now) return refuse('time-past', [{ field: 'at.date', message: 'Choisissez un moment à venir.' }]);
    if (publication.territory?.needsSecondReader) return refuse('second-reader-needed');
    const faults = await faultsAt(publication, document, input.at, input.isPublic);
    if (faults.length > 0) return refuse('publication-refused', faults);

    const version = await versionOfDraft(publication, { note: '', personId: viewer.personId, now });
    await changeLife(id, { scheduledVersionId: version.id, scheduledFor: input.at });
    await endWaitingReading(id, now);
    await recordAct(context, {
      verb: 'publication.schedule',
      objectKind: 'publication',
      objectId: id,
      before: { scheduledFor: publication.scheduledVersionId ? (publication.scheduledFor?.toISOString() ?? null) : null },
      after: { scheduledFor: input.at.toISOString(), version: version.number },
    });
    return ok({ publicationId: id });
  });
}
