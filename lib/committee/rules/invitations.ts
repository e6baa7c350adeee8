import { max } from 'date-fns';
import { type InvitationDates, invitationState, type InvitationState } from '@/lib/identity/rules.ts';

interface Seat extends InvitationDates {
  startsAt: Date;
  endsAt: Date | null;
}

/** Where an invitation to sit stands at `now`: it may be answered while it waits, hence not once its mandate would be over. */
export function seatInvitationState(invitation: Seat, now: Date): InvitationState {
  const { expiresAt, endsAt } = invitation;
  return invitationState({ ...invitation, expiresAt: endsAt !== null && endsAt < expiresAt ? endsAt : expiresAt }, now);
}

/** First instant of the mandate that an acceptance opens: nobody sat before they accepted. */
export function mandateStart({ startsAt }: Seat, now: Date): Date {
  return max([startsAt, now]);
}
