import 'server-only';
import { subYears } from 'date-fns';
import { deleteOldInvitations } from '@/lib/actors/repository/invitations.ts';
import { deleteOldRequests } from '@/lib/actors/repository/join-requests.ts';

/** Erases invitations of delegates and requests to join an actor, one year later; run by a job, on nobody's behalf. Gives how many. */
export async function eraseOldRequests(now: Date): Promise<number> {
  const before = subYears(now, 1);
  return (await deleteOldInvitations(before)) + (await deleteOldRequests(before));
}
