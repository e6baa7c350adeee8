import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canPreside, canReadScores } from '@/lib/committee/permissions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { bandsOf } from '@/lib/committee/rules/batch.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import { startingTexts, type DecisionTexts } from '@/lib/committee/rules/starting-sentences.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/**
 * Sentences to begin the feedback of a decision with, by its outcome and the bands of this instant; nothing is written. Bands tell of
 * colleagues’ scores: own scores first, as everywhere.
 */
export async function offerStartingTexts(context: Context, input: { proposalId: string; outcome: Outcome }): Promise<Result<DecisionTexts, CommitteeRefusal>> {
  const scope = await findScope(input.proposalId);
  if (!scope || !canPreside(context.viewer, scope) || !canReadScores(context.viewer, scope)) return refuse('examination-not-found');
  const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
  return ok(startingTexts(input.outcome, bandsOf(reading)));
}
