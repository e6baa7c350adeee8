import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { accessRestoredMail } from '@/lib/actors/mails.ts';
import { canAdministerActors } from '@/lib/actors/permissions.ts';
import { findActorForUpdate } from '@/lib/actors/repository/actors.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives an actor a delegate back, by an administrator, when those it had are gone or out of reach. */
export async function restoreAccess(
  context: Context,
  input: { actorId: string; email: string; title: string },
): Promise<Result<{ actorId: string }, ActorRefusal>> {
  return transaction(async () => {
    if (!canAdministerActors(context.viewer)) return refuse('actor-not-found');
    const actor = await findActorForUpdate(input.actorId);
    if (!actor) return refuse('actor-not-found');
    const attached = await attachPerson(context, {
      email: input.email,
      kind: 'actor_delegate',
      objectId: actor.id,
      title: input.title,
      startsAt: context.now,
      endsAt: null,
    });
    if (!attached.ok) return refuse(attached.code === 'already-attached' ? 'already-delegate' : 'actor-not-found');
    const { personId } = attached.value;
    await recordAct(context, { verb: 'actor.restore-access', objectKind: 'actor', objectId: actor.id, after: { personId } });
    const link = new URL(`/mon-espace/acteurs/${actor.id}`, env().SITE_URL).href;
    await queueMail(context, accessRestoredMail(input.email, actor.name, link));
    return ok({ actorId: actor.id });
  });
}
