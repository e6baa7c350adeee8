import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { removeAssignment } from '@/lib/committee/repository/assignments.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import type { UnassignExpert } from '@/lib/committee/schema/examination.ts';

/** Takes a proposal back from an expert who has not submitted; their draft is kept in case it comes back to them. */
export async function unassignExpert(context: Context, input: UnassignExpert): Promise<Result<{ proposalId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPrepare(context.viewer, scope)) return refuse('examination-not-found');
    if (!scope.assignments.some(({ personId }) => personId === input.personId)) return refuse('not-assigned');
    const given = scope.evaluators.some(({ personId, status }) => personId === input.personId && status === 'submitted');
    if (given) return refuse('evaluation-given');
    await removeAssignment(scope.proposalId, input.personId, context.now);
    await recordAct(context, {
      verb: 'examination.unassign',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: { personId: input.personId },
    });
    return ok({ proposalId: scope.proposalId });
  });
}
