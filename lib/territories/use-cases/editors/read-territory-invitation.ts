import 'server-only';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { InvitationState } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { canAnswerTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { findInvitation } from '@/lib/territories/repository/invitations.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { TerritoryInvitation } from '@/lib/territories/types/editors.ts';

export interface OwnTerritoryInvitation extends TerritoryInvitation {
  state: InvitationState;
  invitedBy: string;
}

/** An invitation to edit a territory as the person it was sent to reads it. */
export async function readTerritoryInvitation({ viewer, now }: Context, input: { invitationId: string }): Promise<Result<OwnTerritoryInvitation, TerritoryRefusal>> {
  const invitation = await findInvitation(input.invitationId);
  if (!invitation || !canAnswerTerritoryInvitation(viewer, invitation)) return refuse('invitation-not-found');
  const [names, editors] = await Promise.all([peopleNames([invitation.invitedById]), listEditors([invitation.territorySiren], now)]);
  const state = territoryInvitationState(invitation, editors.map(({ personId }) => personId), now);
  return ok({ ...invitation, state, invitedBy: names.get(invitation.invitedById) ?? '' });
}
