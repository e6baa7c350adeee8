import 'server-only';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canPreside } from '@/lib/committee/permissions.ts';
import { findBatch } from '@/lib/committee/repository/batches.ts';
import { findHeldDecision, listOpinions, writeHeldDecision } from '@/lib/committee/repository/decisions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { adjournmentProblems, currentOpinion, decisionFigures, outcomeObstacle } from '@/lib/committee/rules/decision.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { TakeDecision } from '@/lib/committee/schema/decision.ts';

const adjournmentFields = {
  missing: { field: 'adjournedFor', message: 'Dites ce qui manque à la proposition.' },
  until: { field: 'amendableUntil', message: 'Donnez une date à venir, jusqu’à laquelle compléter.' },
} as const;

/**
 * Takes the decision on a proposal, or changes the one that waits for publication: its texts may still lack. It stays
 * within the commission until its batch is published; once the hour of that batch is set, it no longer changes. Somebody who had not read the decision that waits is refused, so that two chairs who
 * decide at once leave one decision and know of it.
 */
export async function takeDecision(context: Context, input: TakeDecision): Promise<Result<{ decisionId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPreside(viewer, scope)) return refuse('examination-not-found');
    if (scope.status === 'under_examination') return refuse('opinion-missing');
    if (scope.status !== 'opinion_given') return refuse('examination-closed');
    const held = await findHeldDecision(scope.proposalId);
    if ((held?.decidedAt.toISOString() ?? '') !== input.seen) return refuse('decision-taken');
    if (held?.batchId && (await findBatch(held.batchId))?.status === 'scheduled') return refuse('decision-scheduled');
    if (!currentOpinion(await listOpinions(scope.proposalId), scope.deliberatedAt)) return refuse('opinion-missing');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    const obstacle = outcomeObstacle(input.outcome, reading);
    if (obstacle) return refuse(obstacle);
    const adjourned = input.outcome === 'adjourned';
    const problems = adjourned ? adjournmentProblems({ missing: input.adjournedFor, until: input.amendableUntil }, now) : [];
    if (problems.length > 0) return refuse('adjournment-incomplete', problems.map((problem) => adjournmentFields[problem]));

    const adjournment = adjourned
      ? { adjournedFor: input.adjournedFor, amendableUntil: input.amendableUntil }
      : { adjournedFor: '', amendableUntil: null };
    const figures = decisionFigures(reading, scope.recusedIds.length);
    const decisionId = await writeHeldDecision(
      scope.proposalId,
      held?.id ?? null,
      {
        outcome: input.outcome,
        reasons: input.reasons,
        ...adjournment,
        figures,
        decidedById: viewer.personId,
        decidedAt: now,
        wayBack: input.wayBack,
        labId: input.outcome === 'selected' ? input.labId : null,
      },
      perCriterion((key) => ({ sentence: input.sentences[key], improvement: input.improvements[key] })),
    );
    await recordAct(context, {
      verb: 'decision.take',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: held && { decisionId, outcome: held.outcome, reasons: held.reasons },
      after: { decisionId, outcome: input.outcome, reasons: input.reasons },
    });
    return ok({ decisionId });
  });
}
