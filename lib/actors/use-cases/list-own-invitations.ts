import 'server-only';
import { listInvitationsTo } from '@/lib/actors/repository/invitations.ts';
import type { Invitation } from '@/lib/actors/types.ts';
import type { Context } from '@/lib/identity/types.ts';

/** The invitations to become a delegate that the viewer may still answer. */
export async function listOwnInvitations(context: Context): Promise<Invitation[]> {
  return context.viewer ? listInvitationsTo(context.viewer.email, context.now) : [];
}
