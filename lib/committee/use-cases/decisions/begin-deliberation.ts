import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canPrepare, canPreside } from '@/lib/committee/permissions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { setDeliberatedAt } from '@/lib/committee/repository/examinations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { BeginDeliberation } from '@/lib/committee/schema/decision.ts';

/**
 * Opens the deliberation on a proposal, once the quorum is there: submitted scores no longer change.
 * @param by the chair; in a sitting, which is conducted by either of them, the secretary too
 */
export async function beginDeliberation(
  context: Context,
  input: BeginDeliberation,
  by: 'chair' | 'officers' = 'chair',
): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const scope = await findScopeForUpdate(input.proposalId);
    const may = by === 'chair' ? canPreside : canPrepare;
    if (!scope || !may(context.viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    if (scope.deliberatedAt !== null) return refuse('deliberation-begun');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    if (!reading.quorate) return refuse('under-quorum');
    await setDeliberatedAt(scope.proposalId, context.now);
    await recordAct(context, {
      verb: 'examination.deliberate',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { evaluations: reading.evaluations, quorum: reading.quorum },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
