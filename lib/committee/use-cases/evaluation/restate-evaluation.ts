import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { findEvaluation, insertAmendment } from '@/lib/committee/repository/evaluations.ts';
import { writeRestatement } from '@/lib/committee/repository/restatements.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { answersWithReasons, auditAnswers, missingAnswers, problemField } from '@/lib/committee/rules/evaluation.ts';
import { changedCriteria, takesRestatements } from '@/lib/committee/rules/restatement.ts';
import type { AmendEvaluationInput } from '@/lib/committee/schema/evaluation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Gives scores again after discussion. Those given before stay beside them: every figure counts the new ones, and the
 * minutes show both. Called by the sitting, which knows whether its moment has come; the overall comment is not touched.
 */
export async function restateEvaluation(
  context: Context,
  input: Omit<AmendEvaluationInput, 'comment'>,
): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canScore(viewer, scope)) return refuse('examination-not-found');
    const kept = await findEvaluation(scope.proposalId, viewer.personId);
    if (kept?.status !== 'submitted') return refuse('evaluation-not-submitted');
    if (!takesRestatements(scope)) return refuse('deliberation-not-begun');
    const problems = missingAnswers(input.answers);
    if (problems.length > 0) return refuse('evaluation-incomplete', problems.map(problemField));
    const changed = changedCriteria(kept.answers, input.answers);
    if (changed.length === 0) return refuse('amendment-unchanged');
    const written = await writeRestatement(kept.id, input.answers, changed, { expected: input.version, now });
    if (!written) return refuse('evaluation-conflict');
    const before = { answers: answersWithReasons(kept.answers) };
    const after = { answers: answersWithReasons(input.answers) };
    await insertAmendment({ evaluationId: kept.id, at: now, reason: input.why, before, after });
    await recordAct(context, {
      verb: 'evaluation.restate',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: { evaluationId: kept.id, scores: auditAnswers(kept.answers) },
      after: { evaluationId: kept.id, scores: auditAnswers(input.answers), why: input.why },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
