import { addDays, max } from 'date-fns';

/** Days that somebody has to answer an invitation. */
export const invitationDays = 30;

/** Years after its answer or its end during which an invitation is kept. */
export const invitationKeptYears = 1;

export type InvitationState = 'waiting' | 'expired' | 'accepted' | 'declined' | 'withdrawn';

interface Invitation {
  startsAt: Date;
  endsAt: Date | null;
  expiresAt: Date;
  acceptedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Where an invitation stands at `now`: it may be answered while it waits, hence not once its mandate would be over. */
export function invitationState(invitation: Invitation, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.declinedAt) return 'declined';
  if (invitation.withdrawnAt) return 'withdrawn';
  return lastInstant(invitation) <= now ? 'expired' : 'waiting';
}

function lastInstant({ expiresAt, endsAt }: Invitation): Date {
  return endsAt !== null && endsAt < expiresAt ? endsAt : expiresAt;
}

/** First instant at which an answer to an invitation sent at `now` is late. */
export function invitationExpiry(now: Date): Date {
  return addDays(now, invitationDays);
}

/** First instant of the mandate that an acceptance opens: nobody sat before they accepted. */
export function mandateStart({ startsAt }: Invitation, now: Date): Date {
  return max([startsAt, now]);
}
