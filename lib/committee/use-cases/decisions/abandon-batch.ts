import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { changeBatchState, setBatchOf } from '@/lib/committee/repository/batches.ts';
import { batchMove, heldForBatch } from '@/lib/committee/rules/batch.ts';
import type { Context } from '@/lib/identity/types.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives a batch up: its decisions wait as before, its mails are forgotten. */
export async function abandonBatch(context: Context, input: { batchId: string }): Promise<Result<{ batchId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened || !presides(context.viewer, opened.batch.commissionId)) return refuse('batch-not-found');
    const { batch, dossiers, veiledIds } = opened;
    const status = batchMove(batch.status, 'abandon');
    if (!status) return refuse('batch-moved');
    const heldFor = heldForBatch(batch.id);
    await discardHeldMails(context, { heldFor, mailIds: (await preparedMails(heldFor)).map(({ id }) => id) });
    await setBatchOf([...dossiers.map(({ decision }) => decision.id), ...veiledIds], null);
    await changeBatchState(batch.id, { status, scheduledById: null, publishAt: null, heldFor: [] });
    await recordAct(context, {
      verb: 'decision-batch.abandon',
      objectKind: 'decision-batch',
      objectId: batch.id,
      before: { status: batch.status },
      after: { status },
    });
    return ok({ batchId: batch.id });
  });
}
