import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { findHeldDecision, insertOpinion } from '@/lib/committee/repository/decisions.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { outcomeObstacle } from '@/lib/committee/rules/decision.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { RecordOpinion } from '@/lib/committee/schema/decision.ts';

/** Records the opinion of the commission after its deliberation; a later one replaces it until a decision is taken. */
export async function recordOpinion(context: Context, input: RecordOpinion): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPrepare(viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    if (scope.deliberatedAt === null) return refuse('deliberation-not-begun');
    if (await findHeldDecision(scope.proposalId)) return refuse('decision-taken');
    const reading = readEvaluations(await listSubmittedEvaluations(scope.proposalId), scope.recusedIds, scope.heading.call);
    const obstacle = outcomeObstacle(input.outcome, reading);
    if (obstacle) return refuse(obstacle);
    await insertOpinion({
      proposalId: scope.proposalId,
      commissionId: scope.commissionId,
      outcome: input.outcome,
      text: input.text,
      recordedById: viewer.personId,
      recordedAt: now,
    });
    if (scope.status === 'under_examination') {
      const moved = await moveProposal(context, { proposalId: scope.proposalId, act: 'give_opinion' });
      if (!moved.ok) return refuse('examination-closed');
    }
    await recordAct(context, {
      verb: 'opinion.record',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { outcome: input.outcome, text: input.text },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
