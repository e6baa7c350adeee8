import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { findEvaluation, listSubmittedEvaluations, writeEvaluation } from '@/lib/committee/repository/evaluations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { auditAnswers, missingAnswers, problemField, sameContent, takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { EvaluationInput } from '@/lib/committee/schema/evaluation.ts';

/** Submits an evaluation: four answers, each with its reason. From then on the colleagues' are shown. */
export async function submitEvaluation(context: Context, input: EvaluationInput): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canScore(viewer, scope)) return refuse('examination-not-found');
    const kept = await findEvaluation(scope.proposalId, viewer.personId);
    if (kept?.status === 'submitted') return refuse('evaluation-submitted');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    if (!takesEvaluations(scope, reading.quorate)) return refuse('scores-locked');
    const problems = missingAnswers(input.answers);
    if (problems.length > 0) return refuse('evaluation-incomplete', problems.map(problemField));
    const written = await writeEvaluation(
      { proposalId: scope.proposalId, personId: viewer.personId, rubricVersionId: scope.heading.rubricVersionId },
      { answers: input.answers, comment: input.comment },
      // A draft that says the same was saved on the way: its answer alone was lost.
      { expected: kept && sameContent(kept, input) ? kept.version : input.version, status: 'submitted', now },
    );
    if (!written) return refuse('evaluation-conflict');
    await recordAct(context, {
      verb: 'evaluation.submit',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { evaluationId: written.id, scores: auditAnswers(input.answers) },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
