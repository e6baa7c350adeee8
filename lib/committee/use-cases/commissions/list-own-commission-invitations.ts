import 'server-only';
import { listUnansweredTo } from '@/lib/committee/repository/invitations.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import type { InvitationRecord } from '@/lib/committee/types/composition.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The invitations to sit that the viewer may still answer. */
export async function listOwnCommissionInvitations({ viewer, now }: Context): Promise<InvitationRecord[]> {
  if (!viewer) return [];
  return (await listUnansweredTo(viewer.email)).filter((invitation) => seatInvitationState(invitation, now) === 'waiting');
}
