import { callPhase } from '@/lib/calls/rules/life.ts';
import type { CallDates } from '@/lib/calls/types.ts';
import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';

export interface SubmissionDates {
  status: CahierStatus;
  completionDueAt: Date | null;
  reopenedUntil: Date | null;
  call: CallDates;
}

export type WindowRefusal = 'cahier-locked' | 'call-not-open' | 'call-closed' | 'call-cancelled' | 'completion-late';

/**
 * Why this cahier cannot be submitted at `now`, or null. A draft follows the dates of its call, a returned one the date
 * set for its completion; a reopening granted to this cahier goes over both. Every end is the first instant that is late.
 */
export function submissionRefusal(cahier: SubmissionDates, now: Date): WindowRefusal | null {
  if (cahier.status !== 'draft' && cahier.status !== 'returned') return 'cahier-locked';
  const phase = callPhase(cahier.call, now);
  if (phase === 'cancelled') return 'call-cancelled';
  if (cahier.reopenedUntil && now < cahier.reopenedUntil) return null;
  if (cahier.status === 'returned') {
    return cahier.completionDueAt && now >= cahier.completionDueAt ? 'completion-late' : null;
  }
  if (phase === 'open') return null;
  return phase === 'closed' ? 'call-closed' : 'call-not-open';
}

/** The first late instant for this cahier, to be shown; null when nothing can be submitted. */
export function submissionDeadline(cahier: SubmissionDates): Date | null {
  if (cahier.status !== 'draft' && cahier.status !== 'returned') return null;
  const own = cahier.status === 'returned' ? cahier.completionDueAt : cahier.call.closesAt;
  const { reopenedUntil } = cahier;
  if (!own || !reopenedUntil) return own ?? reopenedUntil;
  return reopenedUntil > own ? reopenedUntil : own;
}

/** A contributor may ask for a reopening when lateness, and nothing else, stands in the way. */
export function mayAskReopening(cahier: SubmissionDates, now: Date): boolean {
  const refusal = submissionRefusal(cahier, now);
  return refusal === 'call-closed' || refusal === 'completion-late';
}
