import { addYears } from 'date-fns';
import { parisClock, endOfParisDay } from '@/lib/platform/paris-time.ts';

/** How long an ended or withdrawn consent is kept to prove what it allowed, and a removed portrait to be put back. */
export const consentKeptYears = 1;

interface Consent {
  givenOn: Date;
  endsOn: Date | null;
  withdrawnAt: Date | null;
}

/** A day as the database keeps it, midnight UTC, written "2026-11-20". */
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The instant from which the consent holds no more; null while nothing says when. */
export function consentEnd({ endsOn, withdrawnAt }: Pick<Consent, 'endsOn' | 'withdrawnAt'>): Date | null {
  const end = endsOn ? endOfParisDay(dayOf(endsOn)) : null;
  if (!end || !withdrawnAt) return end ?? withdrawnAt;
  return withdrawnAt < end ? withdrawnAt : end;
}

/** The consent allows what it covers at this instant; days are those of Paris, both included. */
export function isConsentValid(consent: Consent, now: Date): boolean {
  const end = consentEnd(consent);
  return dayOf(consent.givenOn) <= parisClock(now).day && (end === null || now < end);
}

/** What was removed has been away from the public as long as a consent is kept: nothing justifies keeping either. */
export function isRemovedToErase({ removedAt }: { removedAt: Date | null }, now: Date): boolean {
  return removedAt !== null && addYears(removedAt, consentKeptYears) <= now;
}

/** The consent proves nothing any more that could still be asked: it is to be erased. */
export function isConsentToErase(consent: Consent, now: Date): boolean {
  const end = consentEnd(consent);
  return end !== null && addYears(end, consentKeptYears) <= now;
}
