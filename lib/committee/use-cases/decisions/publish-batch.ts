import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { committeeRefusals, type CommitteeRefusal } from '@/lib/committee/errors.ts';
import { batchObstacles, obstacleOf } from '@/lib/committee/loaders/batch-obstacles.ts';
import { openBatchForUpdate } from '@/lib/committee/loaders/batches.ts';
import { decisionMails, peopleToTell } from '@/lib/committee/loaders/dossiers.ts';
import { presides } from '@/lib/committee/permissions.ts';
import { changeBatchState } from '@/lib/committee/repository/batches.ts';
import { markPublished } from '@/lib/committee/repository/decisions.ts';
import { setDeliberatedAt } from '@/lib/committee/repository/examinations.ts';
import { batchMove, heldForBatch, isDue } from '@/lib/committee/rules/batch.ts';
import { decisionFigures, publicationActs } from '@/lib/committee/rules/decision.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import type { BatchRecord, DecisionDossier } from '@/lib/committee/types/batch.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { publishDecisionFile } from '@/lib/committee/use-cases/decisions/publish-decision-file.ts';
import { releaseVeiledDecisions } from '@/lib/committee/use-cases/decisions/release-veiled-decisions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { releaseHeldMails } from '@/lib/notifications/use-cases/release-held-mails.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** What follows from a published decision; a selected proposal becomes a LAB, in the same transaction, by the domain above. */
export interface PublishedOutcome {
  proposalId: string;
  title: string;
  receiptNumber: string;
  outcome: Outcome;
  /** LAB that it feeds; null for a new one. */
  labId: string | null;
}

/**
 * Publishes every decision of a batch, or none: each is checked again with the figures of this instant, proposals take
 * their state, cahiers close, the mails leave as they are written. In the name of who asks, who is who set the hour
 * when the hour has come (`due`). Mails of people who are delegates no more are forgotten; a delegate who came since
 * receives what the portal writes.
 */
export async function publishBatch(context: Context, input: { batchId: string; due: boolean }): Promise<Result<{ batchId: string; published: PublishedOutcome[] }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!input.due) {
      const released = await releaseVeiledDecisions(context, { batchId: input.batchId });
      if (!released.ok) return released;
    }
    const opened = await openBatchForUpdate(viewer, input.batchId);
    if (opened === 'changed') return refuse('batch-changed');
    if (!viewer || !opened || !presides(viewer, opened.batch.commissionId)) return refuse('batch-not-found');
    const { batch, dossiers, veiledIds } = opened;
    const status = batchMove(batch.status, 'publish');
    if (!status || (input.due && !isDue(batch, now))) return refuse('batch-moved');
    if (dossiers.length === 0) return refuse('batch-empty');
    const obstacles = await batchObstacles(opened, viewer, now, now);
    // Since the hour was set, something in the batch became veiled from who set it.
    if (veiledIds.length > 0) obstacles.push({ field: '', message: faultSentence({ code: 'not-presided', criterion: null }) });
    if (obstacles.length > 0) return refuse('batch-faulty', obstacles);
    for (const dossier of dossiers) {
      const moved = await publishOne(context, dossier, batch);
      if (!moved) return refuse('batch-faulty', [obstacleOf(dossier, faultSentence({ code: 'examination-closed', criterion: null }))]);
    }
    await letMailsLeave(context, batch.id, dossiers);
    const file = await publishDecisionFile(context, { callId: batch.callId });
    if (!file.ok) return refuse('batch-faulty', [{ field: '', message: committeeRefusals[file.code] }]);
    const scheduledById = batch.scheduledById ?? viewer.personId;
    await changeBatchState(batch.id, { status, scheduledById, publishedAt: now, heldFor: [] });
    await recordAct(context, {
      verb: 'decision-batch.publish',
      objectKind: 'decision-batch',
      objectId: batch.id,
      after: { proposals: dossiers.map(({ scope }) => scope.proposalId), scheduledById, publishAt: batch.publishAt?.toISOString() ?? null },
    });
    return ok({
      batchId: batch.id,
      published: dossiers.map(({ scope, decision }) => ({
        proposalId: scope.proposalId,
        title: scope.heading.title,
        receiptNumber: scope.heading.receiptNumber,
        outcome: decision.outcome,
        labId: decision.labId,
      })),
    });
  }, { seconds: 120 });
}

async function publishOne(context: Context, { scope, decision, reading }: DecisionDossier, batch: BatchRecord): Promise<boolean> {
  const { proposalId } = scope;
  await markPublished(decision.id, { publishedAt: context.now, figures: decisionFigures(reading, scope.recusedIds.length) });
  // An adjourned proposal that comes back is scored again: its lock is lifted here.
  if (decision.outcome === 'adjourned') await setDeliberatedAt(proposalId, null);
  const moved = await moveProposal(context, {
    proposalId,
    act: publicationActs[decision.outcome],
    note: decision.reasons,
    ...(decision.amendableUntil ? { adjournment: { missing: decision.adjournedFor, amendableUntil: decision.amendableUntil } } : {}),
  });
  await recordAct(context, {
    verb: 'decision.publish',
    objectKind: 'proposal',
    objectId: proposalId,
    after: { decisionId: decision.id, outcome: decision.outcome, sentences: { ...decision.sentences }, batchId: batch.id },
  });
  return moved.ok;
}

async function letMailsLeave(context: Context, batchId: string, dossiers: readonly DecisionDossier[]): Promise<void> {
  const heldFor = heldForBatch(batchId);
  const written = await preparedMails(heldFor);
  const expected = decisionMails(dossiers, await peopleToTell(dossiers, context.now));
  const keys = new Map(written.map((mail) => [mail.uniqueKey, mail.id]));
  const leaving = expected.flatMap(({ key }) => keys.get(key) ?? []);
  await releaseHeldMails(context, { heldFor, mailIds: leaving });
  await discardHeldMails(context, { heldFor, mailIds: written.map(({ id }) => id) });
  for (const { key, mail } of expected) if (!keys.has(key)) await queueMail(context, { ...mail, uniqueKey: key });
}
