import 'server-only';
import type { ActorRefusal } from '@/lib/actors/errors.ts';
import { canEditActor } from '@/lib/actors/permissions.ts';
import { findActor } from '@/lib/actors/repository/actors.ts';
import { listDelegates } from '@/lib/actors/repository/delegates.ts';
import { listPendingInvitations } from '@/lib/actors/repository/invitations.ts';
import { listPendingRequests } from '@/lib/actors/repository/join-requests.ts';
import type { ActorRecord, Delegate, Invitation, JoinRequestRecord } from '@/lib/actors/types.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface ActorFile {
  actor: ActorRecord;
  delegates: Delegate[];
  invitations: Invitation[];
  joinRequests: JoinRequestRecord[];
}

/** An actor with its delegates and what waits for an answer, for its delegates and the administrators. */
export async function readActor(context: Context, input: { actorId: string }): Promise<Result<ActorFile, ActorRefusal>> {
  if (!canEditActor(context.viewer, { id: input.actorId })) return refuse('actor-not-found');
  const actor = await findActor(input.actorId);
  if (!actor) return refuse('actor-not-found');
  const [delegates, invitations, requests] = await Promise.all([
    listDelegates(actor.id, context.now),
    listPendingInvitations(actor.id),
    listPendingRequests([actor.id]),
  ]);
  const people = await peopleByIds(requests.map(({ personId }) => personId));
  const joinRequests = requests.map((request) => {
    const person = people.get(request.personId);
    return { ...request, personName: person?.name ?? '', personEmail: person?.email ?? '' };
  });
  return ok({ actor, delegates, invitations, joinRequests });
}
