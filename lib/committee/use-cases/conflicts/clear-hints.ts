import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { commissionPeople, delegatesByActor } from '@/lib/committee/loaders/people.ts';
import { canClearHints, canPrepare } from '@/lib/committee/permissions.ts';
import { writeReview } from '@/lib/committee/repository/conflicts.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { hintKey } from '@/lib/committee/rules/conflict-hints.ts';
import { hintsWereSeen } from '@/lib/committee/rules/acceptance.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ClearHints } from '@/lib/committee/schema/conflicts.ts';

/**
 * Says that the hints on somebody and a cahier are no conflict, and why: the word covers the hints that were read,
 * and no later one. Whoever represents a signatory stays barred, whatever is said.
 */
export async function clearHints(context: Context, input: ClearHints): Promise<Result<{ commissionSlug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const { personId, reason, seen } = input;
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canPrepare(viewer, scope)) return refuse('examination-not-found');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    const person = (await commissionPeople(scope.commissionId, now)).find((one) => one.personId === personId);
    if (!person) return refuse('expert-not-found');
    if (personId === viewer.personId) return refuse('own-hints');
    if (!canClearHints(viewer, scope, person)) return refuse('examination-not-found');
    const delegates = await delegatesByActor([scope.actorId, ...scope.coSignatoryIds], now);
    if (scope.recusedIds.includes(personId) || [...delegates.values()].some((actor) => actor.has(personId))) return refuse('no-hint');
    const outlook = (await conflictOutlooks([scope.cahierId], [personId], now))(scope.cahierId, personId);
    if (outlook.hints.length === 0) return refuse('no-hint');
    if (!hintsWereSeen([{ cahierId: scope.cahierId, outlook }], seen)) return refuse('hints-changed');
    await writeReview({ cahierId: scope.cahierId, personId, reason, hints: outlook.hints.map(hintKey), reviewedById: viewer.personId, reviewedAt: now });
    await recordAct(context, {
      verb: 'examination.clear-hints',
      objectKind: 'cahier',
      objectId: scope.cahierId,
      after: { personId, hints: outlook.hints.map((hint) => hint.reason), reason },
    });
    return ok({ commissionSlug: scope.heading.commission.slug });
  });
}
