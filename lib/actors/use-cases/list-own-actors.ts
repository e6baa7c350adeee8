import 'server-only';
import { listSummaries } from '@/lib/actors/repository/actors.ts';
import { countDelegates } from '@/lib/actors/repository/delegates.ts';
import { listPendingRequests } from '@/lib/actors/repository/join-requests.ts';
import type { OwnActor } from '@/lib/actors/types.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The actors that the viewer represents, by name. */
export async function listOwnActors(context: Context): Promise<OwnActor[]> {
  const ids = attachedTo(context.viewer, 'actor_delegate');
  if (ids.length === 0) return [];
  const [actors, delegates, requests] = await Promise.all([listSummaries(ids), countDelegates(ids, context.now), listPendingRequests(ids)]);
  return actors.map((actor) => ({
    ...actor,
    delegateCount: delegates.get(actor.id) ?? 0,
    pendingRequestCount: requests.filter(({ actorId }) => actorId === actor.id).length,
  }));
}
