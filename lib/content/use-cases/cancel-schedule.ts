import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { changeLife, findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives up the hour of a scheduled publication; what it held stays among the versions. */
export async function cancelSchedule(
  context: Context,
  input: { publicationId: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
    if (!isAllowed('cancel-schedule', publication.state)) return refuse('act-refused');
    await changeLife(publication.id, { scheduledVersionId: null, scheduledFor: null });
    await recordAct(context, {
      verb: 'publication.cancel-schedule',
      objectKind: 'publication',
      objectId: publication.id,
      before: { scheduledFor: publication.scheduledFor?.toISOString() ?? null },
    });
    return ok({ publicationId: publication.id });
  });
}
