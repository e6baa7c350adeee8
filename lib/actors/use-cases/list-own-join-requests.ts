import 'server-only';
import { listPendingRequestsOf } from '@/lib/actors/repository/join-requests.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The actors that the viewer asked to join and that have not answered. */
export async function listOwnJoinRequests(context: Context): Promise<{ id: string; actorName: string; createdAt: Date }[]> {
  if (!context.viewer) return [];
  const requests = await listPendingRequestsOf(context.viewer.personId);
  return requests.map(({ id, actorName, createdAt }) => ({ id, actorName, createdAt }));
}
