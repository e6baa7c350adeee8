import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { findEvaluation, insertAmendment, writeEvaluation } from '@/lib/committee/repository/evaluations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { answersWithReasons, auditAnswers, missingAnswers, problemField, sameContent, takesAmendments } from '@/lib/committee/rules/evaluation.ts';
import type { AmendEvaluationInput } from '@/lib/committee/schema/evaluation.ts';

/** Changes a submitted evaluation before deliberation; what it was, what it became, when and why are kept. */
export async function amendEvaluation(context: Context, input: AmendEvaluationInput): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canScore(viewer, scope)) return refuse('examination-not-found');
    const kept = await findEvaluation(scope.proposalId, viewer.personId);
    if (kept?.status !== 'submitted') return refuse('evaluation-not-submitted');
    if (!takesAmendments(scope)) return refuse('scores-locked');
    const problems = missingAnswers(input.answers);
    if (problems.length > 0) return refuse('evaluation-incomplete', problems.map(problemField));
    if (sameContent(kept, input)) return refuse('amendment-unchanged');
    const written = await writeEvaluation(
      { proposalId: scope.proposalId, personId: viewer.personId, rubricVersionId: kept.rubricVersionId },
      { answers: input.answers, comment: input.comment },
      { expected: input.version, status: 'submitted', now },
    );
    if (!written) return refuse('evaluation-conflict');
    const before = { answers: answersWithReasons(kept.answers), comment: kept.comment };
    const after = { answers: answersWithReasons(input.answers), comment: input.comment };
    await insertAmendment({ evaluationId: written.id, at: now, reason: input.why, before, after });
    await recordAct(context, {
      verb: 'evaluation.amend',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: { evaluationId: written.id, scores: auditAnswers(kept.answers) },
      after: { evaluationId: written.id, scores: auditAnswers(input.answers), why: input.why },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
