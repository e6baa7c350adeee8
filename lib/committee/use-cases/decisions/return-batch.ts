import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { changeBatchState } from '@/lib/committee/repository/batches.ts';
import { batchMove } from '@/lib/committee/rules/batch.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes the hour of a batch back before it comes: its decisions and its mails can be corrected again. */
export async function returnBatch(context: Context, input: { batchId: string }): Promise<Result<{ batchId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened || !presides(context.viewer, opened.batch.commissionId)) return refuse('batch-not-found');
    const { batch } = opened;
    const status = batchMove(batch.status, 'return');
    if (!status) return refuse('batch-moved');
    await changeBatchState(batch.id, { status, scheduledById: null, publishAt: null });
    await recordAct(context, {
      verb: 'decision-batch.return',
      objectKind: 'decision-batch',
      objectId: batch.id,
      before: { publishAt: batch.publishAt?.toISOString() ?? null },
    });
    return ok({ batchId: batch.id });
  });
}
