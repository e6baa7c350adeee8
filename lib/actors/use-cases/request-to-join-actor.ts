import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { joinRequestMail } from '@/lib/actors/mails.ts';
import { findActorForUpdate } from '@/lib/actors/repository/actors.ts';
import { listDelegates } from '@/lib/actors/repository/delegates.ts';
import { createJoinRequest, hasPendingRequest } from '@/lib/actors/repository/join-requests.ts';
import { administrators } from '@/lib/identity/loaders.ts';
import { isCurrent } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 10, seconds: 3600 };

/** Asks the delegates of an actor to join them; the administrators are asked when it has none left. */
export async function requestToJoinActor(
  context: Context,
  input: { actorId: string; message: string },
): Promise<Result<{ actorName: string }, ActorRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('sign-in-needed');
  if (!(await withinRate(`actor:join:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const actor = await findActorForUpdate(input.actorId);
    // An inhabitant speaks for themself: nobody joins them.
    if (!actor || actor.kind === 'habitant') return refuse('actor-not-found');
    const delegates = (await listDelegates(actor.id, now)).filter((mandate) => isCurrent(mandate, now));
    if (delegates.some(({ personId }) => personId === viewer.personId)) return refuse('already-delegate');
    if (await hasPendingRequest(actor.id, viewer.personId)) return refuse('already-requested');
    const requestId = await createJoinRequest({ actorId: actor.id, personId: viewer.personId, message: input.message, createdAt: now });
    const path = delegates.length > 0 ? `/mon-espace/acteurs/${actor.id}` : `/gestion/acteurs/${actor.id}`;
    const link = new URL(path, env().SITE_URL).href;
    const asked = delegates.length > 0 ? delegates.map(({ email }) => email) : (await administrators()).map(({ email }) => email);
    const who = viewer.name === '' ? viewer.email : `${viewer.name} (${viewer.email})`;
    for (const email of asked) await queueMail(context, joinRequestMail(email, actor.name, who, input.message, link));
    await recordAct(context, { verb: 'actor.request-to-join', objectKind: 'actor', objectId: actor.id, after: { requestId, personId: viewer.personId } });
    return ok({ actorName: actor.name });
  });
}
