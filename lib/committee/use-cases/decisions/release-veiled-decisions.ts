import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { setBatchOf } from '@/lib/committee/repository/batches.ts';
import { decisionOfMail, heldForBatch } from '@/lib/committee/rules/batch.ts';
import type { Context } from '@/lib/identity/types.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Before a chair acts on a batch, the decisions that are veiled from this chair leave it, with their mails, and wait
 * for another chair: nobody publishes what they may not see, and nobody is told that there was something.
 */
export async function releaseVeiledDecisions(context: Context, input: { batchId: string }): Promise<Result<{ left: readonly string[] }, CommitteeRefusal>> {
  return transaction(async () => {
    const opened = await openBatchForUpdate(context.viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!opened || !presides(context.viewer, opened.batch.commissionId)) return refuse('batch-not-found');
    const { batch, veiledIds } = opened;
    if (veiledIds.length > 0) {
      const heldFor = heldForBatch(batch.id);
      const theirs = (await preparedMails(heldFor)).filter(({ uniqueKey }) => veiledIds.includes(decisionOfMail(uniqueKey) ?? ''));
      await discardHeldMails(context, { heldFor, mailIds: theirs.map(({ id }) => id) });
      await setBatchOf(veiledIds, null);
    }
    return ok({ left: veiledIds });
  });
}
