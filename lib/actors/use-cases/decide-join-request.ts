import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { joinDecisionMail } from '@/lib/actors/mails.ts';
import { canEditActor } from '@/lib/actors/permissions.ts';
import { addDelegate, listDelegates } from '@/lib/actors/repository/delegates.ts';
import { decideRequest, findJoinRequestForUpdate } from '@/lib/actors/repository/join-requests.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Answers a request to join: by a delegate, or by an administrator for an actor that has none left. */
export async function decideJoinRequest(
  context: Context,
  input: { requestId: string; decision: 'accept' | 'decline' },
): Promise<Result<{ actorId: string; personName: string }, ActorRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const request = await findJoinRequestForUpdate(input.requestId);
    if (!viewer || !request || !canEditActor(viewer, { id: request.actorId })) return refuse('request-not-found');
    if (request.status !== 'pending') return refuse('request-decided');
    const { actorId, actorName, personId } = request;
    const accepted = input.decision === 'accept';
    await decideRequest(request.id, accepted ? 'accepted' : 'declined', viewer.personId, now);
    const delegates = await listDelegates(actorId, now);
    if (accepted && !delegates.some((delegate) => delegate.personId === personId)) {
      await addDelegate({ actorId, personId, title: '', startsAt: now });
    }
    await recordAct(context, {
      verb: accepted ? 'actor.accept-join-request' : 'actor.decline-join-request',
      objectKind: 'actor',
      objectId: actorId,
      after: { requestId: request.id, personId },
    });
    const person = (await peopleByIds([personId])).get(personId);
    if (person) {
      const link = new URL(`/mon-espace/acteurs/${actorId}`, env().SITE_URL).href;
      await queueMail(context, joinDecisionMail(person.email, actorName, accepted, link));
    }
    return ok({ actorId, personName: person?.name || person?.email || '' });
  });
}
