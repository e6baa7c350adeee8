import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { delegatesOf } from '@/lib/committee/loaders/people.ts';
import { decisionMail } from '@/lib/committee/mails/decisions.ts';
import { canPreside } from '@/lib/committee/permissions.ts';
import { findHeldDecision, markPublished, writeSentences } from '@/lib/committee/repository/decisions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { setDeliberatedAt } from '@/lib/committee/repository/examinations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { adjournmentProblems, decisionFigures, missingSentences, outcomeObstacle, publicationActs } from '@/lib/committee/rules/decision.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { PublishDecision } from '@/lib/committee/schema/decision.ts';

/** What follows from a published decision; a selected proposal becomes a LAB, in the same transaction, by the domain above. */
export interface PublishedOutcome {
  proposalId: string;
  cahierId: string;
  actorId: string;
  outcome: Outcome;
  commissionSlug: string;
  receiptNumber: string;
}

/**
 * Publishes the decision that waits, with its four sentences: the proposal takes its state, the delegates are told,
 * and the cahier closes once each of its proposals has reached its end. The figures are checked again: a recusal
 * may have broken the quorum since the decision was taken.
 */
export async function publishDecision(context: Context, input: PublishDecision): Promise<Result<PublishedOutcome, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPreside(viewer, scope)) return refuse('examination-not-found');
    const held = await findHeldDecision(scope.proposalId);
    if (!held) return refuse('decision-missing');
    if (held.decidedAt.toISOString() !== input.seen) return refuse('decision-taken');
    const missing = missingSentences(input.sentences);
    if (missing.length > 0) {
      return refuse('feedback-missing', missing.map((key) => ({ field: `sentences.${key}`, message: 'Écrivez une phrase de retour sur ce critère.' })));
    }
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    const obstacle = outcomeObstacle(held.outcome, reading);
    if (obstacle) return refuse(obstacle);
    const adjournment = held.amendableUntil && { missing: held.adjournedFor, amendableUntil: held.amendableUntil };
    if (held.outcome === 'adjourned' && adjournmentProblems({ missing: held.adjournedFor, until: held.amendableUntil }, now).length > 0) {
      return refuse('adjournment-late');
    }
    await writeSentences(held.id, input.sentences);
    await markPublished(held.id, { publishedAt: now, figures: decisionFigures(reading, scope.recusedIds.length) });
    // An adjourned proposal that comes back is scored again: its lock is lifted here.
    if (held.outcome === 'adjourned') await setDeliberatedAt(scope.proposalId, null);
    const moved = await moveProposal(context, {
      proposalId: scope.proposalId,
      act: publicationActs[held.outcome],
      note: held.reasons,
      ...(adjournment ? { adjournment } : {}),
    });
    if (!moved.ok) return refuse('examination-closed');
    await recordAct(context, {
      verb: 'decision.publish',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { decisionId: held.id, outcome: held.outcome, sentences: { ...input.sentences } },
    });
    const address = `${env().SITE_URL}/cahiers/${scope.heading.receiptNumber}`;
    for (const delegate of await delegatesOf(scope, now)) await queueMail(context, decisionMail(delegate, scope.heading, held, address));
    return ok({
      proposalId: scope.proposalId,
      cahierId: scope.cahierId,
      actorId: scope.actorId,
      outcome: held.outcome,
      commissionSlug: scope.heading.commission.slug,
      receiptNumber: scope.heading.receiptNumber,
    });
  });
}
