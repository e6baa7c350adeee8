import { type InvitationDates, invitationState, type InvitationState } from '@/lib/identity/rules.ts';

interface Succession extends InvitationDates {
  replacesId: string | null;
}

/**
 * Where an invitation to edit a territory stands at `now`. A successor takes the place of somebody who edits it: once
 * that mandate is over, however it ended, nobody may take it up.
 * @param editors ids of those who edit the territory now
 */
export function territoryInvitationState(invitation: Succession, editors: readonly string[], now: Date): InvitationState {
  const state = invitationState(invitation, now);
  const isOpen = state === 'waiting' || state === 'expired';
  return isOpen && invitation.replacesId !== null && !editors.includes(invitation.replacesId) ? 'withdrawn' : state;
}
