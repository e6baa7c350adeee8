import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { tiedPeople } from '@/lib/committee/loaders/dossiers.ts';
import { batchHeldMail } from '@/lib/committee/mails/decisions.ts';
import { eachPersonOnce } from '@/lib/committee/mails/mail.ts';
import { changeBatchState, findBatchForUpdate, proposalsOfBatch } from '@/lib/committee/repository/batches.ts';
import { listScopesForUpdate } from '@/lib/committee/repository/scope.ts';
import { isDue } from '@/lib/committee/rules/batch.ts';
import type { BatchRecord, HeldReason } from '@/lib/committee/types/batch.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Brings back to its preparation a batch that could not leave at its hour, with the reasons, and tells the chairs,
 * each of what they may know; the secretary when there is no chair. By the portal itself; false when the batch has
 * left, or was taken back, in between.
 */
export async function holdBatch(context: Context, input: { batchId: string; reasons: readonly HeldReason[] }): Promise<boolean> {
  return transaction(async () => {
    const scopes = await listScopesForUpdate(await proposalsOfBatch(input.batchId));
    const batch = await findBatchForUpdate(input.batchId);
    if (!batch || !isDue(batch, context.now)) return false;
    await changeBatchState(batch.id, { status: 'preparing', scheduledById: null, publishAt: null, heldFor: input.reasons });
    await recordAct(context, {
      verb: 'decision-batch.hold',
      objectKind: 'decision-batch',
      objectId: batch.id,
      before: { publishAt: batch.publishAt?.toISOString() ?? null, scheduledById: batch.scheduledById },
      after: { reasons: input.reasons.map(({ proposalId, sentence }) => ({ proposalId, sentence })) },
    });
    await tellOfficers(context, batch, scopes, input.reasons);
    return true;
  });
}

async function tellOfficers(context: Context, batch: BatchRecord, scopes: readonly ExaminationScope[], reasons: readonly HeldReason[]): Promise<void> {
  const officers = await attachedPeople(['commission_chair', 'commission_secretary'], [batch.commissionId], context.now);
  const chairs = officers.filter(({ kind }) => kind === 'commission_chair');
  const tied = await tiedPeople(scopes, context.now);
  const address = `${env().SITE_URL}/comite/commissions/${batch.commission.slug}/decisions/${batch.id}`;
  for (const officer of eachPersonOnce(chairs.length > 0 ? chairs : officers)) {
    const veiled = scopes.filter((scope) => scope.recusedIds.includes(officer.id) || tied(scope).has(officer.id)).map(({ proposalId }) => proposalId);
    // Nothing in the batch but what this person may not know of.
    if (scopes.length > 0 && veiled.length === scopes.length) continue;
    const known = reasons.filter(({ proposalId }) => proposalId === null || !veiled.includes(proposalId));
    if (known.length > 0) await queueMail(context, batchHeldMail(officer, { commissionName: batch.commission.name, callTitle: batch.call.title }, known, address));
  }
}
