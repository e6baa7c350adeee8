import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { listUnanswered } from '@/lib/territories/repository/invitations.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { TerritoryInvitation } from '@/lib/territories/types/editors.ts';

/** The invitations to edit a territory that the viewer may still answer. */
export async function listOwnTerritoryInvitations({ viewer, now }: Context): Promise<TerritoryInvitation[]> {
  if (!viewer) return [];
  const invitations = await listUnanswered({ email: viewer.email });
  if (invitations.length === 0) return [];
  const editors = await listEditors(invitations.map(({ territorySiren }) => territorySiren), now);
  const idsOf = (siren: string) => editors.filter(({ territorySiren }) => territorySiren === siren).map(({ personId }) => personId);
  return invitations.filter((invitation) => territoryInvitationState(invitation, idsOf(invitation.territorySiren), now) === 'waiting');
}
