import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { recusalLiftedMail } from '@/lib/committee/mails/conflicts.ts';
import { canPreside } from '@/lib/committee/permissions.ts';
import { deleteRecusal, findRecusalForUpdate } from '@/lib/committee/repository/recusals.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { LiftRecusal } from '@/lib/committee/schema/conflicts.ts';

/**
 * Takes back a recusal that was recorded by mistake, with the reason: the notes given before count again, and the
 * assignments that it had taken away come back. The audit keeps both acts.
 */
export async function liftRecusal(context: Context, input: LiftRecusal): Promise<Result<{ commissionSlug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer } = context;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPreside(viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    const recusal = await findRecusalForUpdate(scope.cahierId, input.personId);
    if (!recusal) return refuse('recusal-not-found');
    await deleteRecusal(scope.cahierId, recusal);
    await recordAct(context, {
      verb: 'examination.lift-recusal',
      objectKind: 'cahier',
      objectId: scope.cahierId,
      before: { personId: recusal.personId, tie: recusal.tie, declaredAt: recusal.declaredAt.toISOString() },
      after: { personId: recusal.personId, reason: input.reason },
    });
    const person = (await peopleByIds([recusal.personId])).get(recusal.personId);
    if (person) await queueMail(context, recusalLiftedMail(person, scope.heading, input.reason));
    return ok({ commissionSlug: scope.heading.commission.slug });
  });
}
