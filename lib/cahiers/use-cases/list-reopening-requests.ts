import 'server-only';
import { listPendingReopenings } from '@/lib/cahiers/repository/reopenings.ts';
import type { PendingReopening } from '@/lib/cahiers/types/cahier.ts';
import { attachedTo, hasRole } from '@/lib/identity/permissions.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';

/** Requests waiting for an answer, oldest first: of the viewer's calls, or of all of them for an administrator. */
export async function listReopeningRequests(context: Context): Promise<PendingReopening[]> {
  const scope = hasRole(context.viewer, 'administrator') ? 'all' : attachedTo(context.viewer, 'call_manager');
  const pending = await listPendingReopenings(scope);
  const names = await peopleNames(pending.map(({ requestedById }) => requestedById));
  return pending.map(({ requestedById, ...request }) => ({ ...request, requestedBy: names.get(requestedById) ?? '' }));
}
