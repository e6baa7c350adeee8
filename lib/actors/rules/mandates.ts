/** `endsAt` is the first instant after the mandate; null without a planned end. */
export interface MandateDates {
  startsAt: Date;
  endsAt: Date | null;
}

const forEver = Number.POSITIVE_INFINITY;

/** How long, from `now` on, somebody is a delegate without a gap: an instant in milliseconds, `now` itself for nobody. */
export function coveredUntil(mandates: readonly MandateDates[], now: Date): number {
  let covered = now.getTime();
  for (const { startsAt, endsAt } of mandates.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (startsAt.getTime() > covered) break;
    covered = Math.max(covered, endsAt?.getTime() ?? forEver);
  }
  return covered;
}

/** An act on mandates must not leave the actor without a delegate earlier than before it. */
export function leavesActorAlone(before: readonly MandateDates[], after: readonly MandateDates[], now: Date): boolean {
  return coveredUntil(after, now) < coveredUntil(before, now);
}

/** Days during which an invitation may be accepted. */
export const invitationDays = 30;

/** An invitation may be answered while it is pending and not out of date. */
export function isAnswerable(invitation: { status: string; expiresAt: Date }, now: Date): boolean {
  return invitation.status === 'pending' && now < invitation.expiresAt;
}
