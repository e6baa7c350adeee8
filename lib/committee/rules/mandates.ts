import { addDays } from 'date-fns';
import { expertKinds, officerKinds } from '@/lib/committee/permissions.ts';
import type { CommissionKind } from '@/lib/committee/types/composition.ts';
import type { AttachmentKind } from '@/lib/identity/types.ts';

export type MandateState = 'coming' | 'current' | 'ended';

interface Dates {
  startsAt: Date;
  endsAt: Date | null;
}

/** Where a mandate stands at `now`: over from its end on, even when it never began. */
export function mandateState({ startsAt, endsAt }: Dates, now: Date): MandateState {
  if (endsAt !== null && endsAt <= now) return 'ended';
  return now < startsAt ? 'coming' : 'current';
}

/** Days before the end of a mandate from which its officers are told. */
export const endingSoonDays = 60;

export function endsSoon(mandate: Dates, now: Date): boolean {
  return mandateState(mandate, now) === 'current' && mandate.endsAt !== null && mandate.endsAt <= addDays(now, endingSoonDays);
}

export function isExpertKind(kind: AttachmentKind): boolean {
  return (expertKinds as readonly AttachmentKind[]).includes(kind);
}

export function isOfficerKind(kind: AttachmentKind): boolean {
  return (officerKinds as readonly AttachmentKind[]).includes(kind);
}

/** A seat is held once: nobody is member and alternate of the same commission, nor its chair and its secretary. */
export function sameSeat(one: CommissionKind, other: CommissionKind): boolean {
  return isExpertKind(one) === isExpertKind(other);
}

export type MandateObstacle = 'mandate-over' | 'mandate-not-longer' | 'mandate-end-past' | 'mandate-end-later';

/** Why a mandate cannot last until `until` (null: without a planned end), or null. */
export function prolongingObstacle(mandate: Dates, until: Date | null, now: Date): MandateObstacle | null {
  if (mandateState(mandate, now) === 'ended') return 'mandate-over';
  if (mandate.endsAt === null || (until !== null && until <= mandate.endsAt)) return 'mandate-not-longer';
  return null;
}

/** Why a mandate cannot end at `at`, or null: not in the past, and not after the end that it has already. */
export function endingObstacle(mandate: Dates, at: Date, now: Date): MandateObstacle | null {
  if (mandateState(mandate, now) === 'ended') return 'mandate-over';
  if (at < now) return 'mandate-end-past';
  return mandate.endsAt !== null && mandate.endsAt < at ? 'mandate-end-later' : null;
}
