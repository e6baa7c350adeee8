import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { recipientsAround } from '@/lib/committee/loaders/people.ts';
import { transferredMail } from '@/lib/committee/mails/examination.ts';
import { canTransfer, officerKinds } from '@/lib/committee/permissions.ts';
import { removePendingAssignments } from '@/lib/committee/repository/assignments.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { deleteEmptyBatch } from '@/lib/committee/repository/batches.ts';
import { deleteHeldDecision } from '@/lib/committee/repository/decisions.ts';
import { moveExamination } from '@/lib/committee/repository/examinations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { decisionOfMail, heldForBatch } from '@/lib/committee/rules/batch.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { TransferExamination } from '@/lib/committee/schema/examination.ts';

/**
 * Gives an examination to another commission, as when recusals make the quorum impossible. Evaluations already
 * submitted stay and count; what was not submitted is taken back; the new commission deliberates by itself.
 */
export async function transferExamination(context: Context, input: TransferExamination): Promise<Result<{ commissionName: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canTransfer(context.viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    const target = await findCommission({ id: input.commissionId });
    if (!target) return refuse('commission-not-found', [{ field: 'commissionId', message: 'Choisissez une commission.' }]);
    if (target.id === scope.commissionId) return refuse('same-commission');
    await moveExamination(scope.proposalId, target.id);
    await removePendingAssignments(scope.proposalId, now);
    await forgetDecision(context, scope.proposalId);
    await recordAct(context, {
      verb: 'examination.transfer',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: { commissionId: scope.commissionId, assigned: scope.assignments.map(({ personId }) => personId) },
      after: { commissionId: target.id, reason: input.reason },
    });
    const address = `${env().SITE_URL}/comite/commissions/${target.slug}`;
    for (const officer of await recipientsAround({ ...scope, commissionId: target.id }, officerKinds, now)) {
      await queueMail(context, transferredMail(officer, scope.heading, input.reason, address));
    }
    return ok({ commissionName: target.name });
  });
}

/** The decision that waited goes, with its mail, and with its batch when it was alone there. */
async function forgetDecision(context: Context, proposalId: string): Promise<void> {
  const forgotten = await deleteHeldDecision(proposalId);
  if (!forgotten?.batchId) return;
  const heldFor = heldForBatch(forgotten.batchId);
  const mails = (await preparedMails(heldFor)).filter(({ uniqueKey }) => decisionOfMail(uniqueKey) === forgotten.id);
  await discardHeldMails(context, { heldFor, mailIds: mails.map(({ id }) => id) });
  await deleteEmptyBatch(forgotten.batchId);
}
