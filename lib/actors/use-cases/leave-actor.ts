import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canRepresentActor } from '@/lib/actors/permissions.ts';
import { findActorForUpdate } from '@/lib/actors/repository/actors.ts';
import { endMandate, listDelegates } from '@/lib/actors/repository/delegates.ts';
import { leavesActorAlone } from '@/lib/actors/rules/mandates.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Ends the viewer's own mandates for an actor, now. Somebody must remain to speak for it. */
export async function leaveActor(context: Context, input: { actorId: string }): Promise<Result<{ actorName: string }, ActorRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const actor = await findActorForUpdate(input.actorId);
    if (!viewer || !actor || !canRepresentActor(viewer, actor)) return refuse('actor-not-found');
    const delegates = await listDelegates(actor.id, now);
    const own = delegates.filter(({ personId }) => personId === viewer.personId);
    if (own.length === 0) return refuse('actor-not-found');
    const others = delegates.filter(({ personId }) => personId !== viewer.personId);
    if (leavesActorAlone(delegates, others, now)) return refuse('last-delegate');
    for (const { attachmentId } of own) await endMandate(attachmentId, now);
    await recordAct(context, { verb: 'actor.leave', objectKind: 'actor', objectId: actor.id, before: { personId: viewer.personId } });
    return ok({ actorName: actor.name });
  });
}
