import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { findEvaluation, listSubmittedEvaluations, writeEvaluation } from '@/lib/committee/repository/evaluations.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { sameContent, takesEvaluations } from '@/lib/committee/rules/evaluation.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { EvaluationInput } from '@/lib/committee/schema/evaluation.ts';

/** Keeps an evaluation as it is typed, complete or not. A draft is no act: nothing goes to the audit. */
export async function saveEvaluationDraft(context: Context, input: EvaluationInput): Promise<Result<{ version: number; savedAt: Date }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScope(input.proposalId);
    if (!scope || !canScore(viewer, scope)) return refuse('examination-not-found');
    const kept = await findEvaluation(scope.proposalId, viewer.personId);
    if (kept?.status === 'submitted') return refuse('evaluation-submitted');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    if (!takesEvaluations(scope, reading.quorate)) return refuse('scores-locked');
    const written = await writeEvaluation(
      { proposalId: scope.proposalId, personId: viewer.personId, rubricVersionId: scope.heading.rubricVersionId },
      { answers: input.answers, comment: input.comment },
      { expected: input.version, status: 'draft', now },
    );
    if (written) return ok({ version: written.version, savedAt: now });
    // The same words sent again, as after an answer that was lost on its way.
    return kept && sameContent(kept, input) ? ok({ version: kept.version, savedAt: kept.updatedAt }) : refuse('evaluation-conflict');
  });
}
