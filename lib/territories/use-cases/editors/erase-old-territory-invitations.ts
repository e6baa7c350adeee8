import 'server-only';
import { deleteOldInvitations } from '@/lib/territories/repository/invitations.ts';

/** Erases the invitations answered or ended a year ago; run by a job, on nobody's behalf. Gives how many. */
export async function eraseOldTerritoryInvitations(now: Date): Promise<number> {
  return deleteOldInvitations(now);
}
