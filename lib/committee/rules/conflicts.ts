import { parisClock } from '@/lib/platform/paris-time.ts';
import type { CahierConflicts, QuorumOutlook } from '@/lib/committee/types/conflicts.ts';

/** Years for which an interest is kept after the last mandate of its author. */
export const interestKeptYears = 1;

/** True for a day ("2026-05-31") that has not begun in Paris: what has ended cannot end then. */
export function isToCome(day: string, now: Date): boolean {
  return day > parisClock(now).day;
}

/** Whether those who remain can reach the quorum: by the members, with the alternates, or not at all. */
export function quorumOutlook(quorum: number, remaining: { members: number; alternates: number; kept: number }): QuorumOutlook {
  const { members, alternates, kept } = remaining;
  if (members + kept >= quorum) return 'possible';
  return members + alternates + kept >= quorum ? 'with_alternates' : 'impossible';
}

type Weighed = Pick<CahierConflicts, 'open' | 'cleared' | 'recusals' | 'tied' | 'quorumOutlook' | 'receiptNumber'>;

/** A cahier with a recusal, a hint, a delegate, or a quorum in danger. */
export function hasSomethingToSay({ open, cleared, recusals, tied, quorumOutlook: outlook }: Weighed): boolean {
  return open.length + cleared.length + recusals.length + tied.length > 0 || outlook !== 'possible';
}

const urgency = { impossible: 0, with_alternates: 1, possible: 2 } as const;

/** Those whose hints wait for an answer first, then the quorums in danger, then by receipt number. */
export function byUrgency(a: Weighed, b: Weighed): number {
  return (
    Number(a.open.length === 0) - Number(b.open.length === 0) ||
    urgency[a.quorumOutlook] - urgency[b.quorumOutlook] ||
    a.receiptNumber.localeCompare(b.receiptNumber)
  );
}
