import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import { rank } from '@/lib/committee/rules/ranking.ts';
import type { CriterionReading, ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { RankedExamination, RankingFilter, RankingOrder, ReadExamination } from '@/lib/committee/types/ranking.ts';

/** Ranks what passes, then what is under a threshold, then what is to be completed, then what the viewer may not read yet. */
export function rankExaminations(rows: readonly ReadExamination[]): RankedExamination[] {
  const places = { passes: 0, under_threshold: 1, to_complete: 2 } as const;
  const place = ({ scores }: ReadExamination) => (scores ? places[scores.reading.standing] : 3);
  const grouped = rows.toSorted((a, b) => place(a) - place(b));
  const ranked = rank(grouped, ({ scores }) => scores?.reading.mean ?? null);
  const holders = Map.groupBy(ranked, ({ rank: found }) => found);
  return ranked.map(({ row, rank: found }) => ({ ...row, rank: found, isTied: found !== null && holders.get(found)!.length > 1 }));
}

/** True for the rows that a filter keeps. */
export function isKept({ scores }: ReadExamination, filter: RankingFilter, polarisedOnly: boolean): boolean {
  if (polarisedOnly && !scores?.reading.polarised) return false;
  if (filter === 'all') return true;
  return filter === 'held_back' ? scores === null : scores?.reading.standing === filter;
}

/**
 * Puts ranked rows in another order, the highest figure first; rows without that figure come last and keep the order
 * of the ranking, as equal ones do.
 */
export function orderRows(rows: readonly RankedExamination[], order: RankingOrder): RankedExamination[] {
  if (order === 'rank') return [...rows];
  if (order === 'reference') return rows.toSorted((a, b) => a.receiptNumber.localeCompare(b.receiptNumber));
  const figure = ({ scores }: RankedExamination) => (scores ? figureOf(scores, order) : nothing);
  // Two rows without a figure differ by no number, which leaves them as they are.
  return rows.toSorted((a, b) => figure(b) - figure(a));
}

/** Comes after any figure. */
const nothing = Number.NEGATIVE_INFINITY;

function figureOf({ reading, corrected }: NonNullable<ReadExamination['scores']>, order: Exclude<RankingOrder, 'rank' | 'reference'>): number {
  if (order === 'corrected') return typeof corrected === 'object' ? corrected.mean : nothing;
  if (order === 'disagreement') return Math.max(...criterionKeys.flatMap((key) => distanceOf(reading.criteria[key]) ?? []));
  return reading.criteria[order].median ?? nothing;
}

/** Distance between the two most distant scores on one criterion; null without a score. */
export function distanceOf({ spread }: CriterionReading): number | null {
  return spread && spread.max - spread.min;
}

/** The criteria on which experts disagree enough to talk about it. */
export function polarisedCriteria({ criteria }: ProposalReading): CriterionKey[] {
  return criterionKeys.filter((key) => criteria[key].polarised);
}

/** The criteria that keep a proposal from passing. */
export function failedCriteria({ criteria }: ProposalReading): CriterionKey[] {
  return criterionKeys.filter((key) => criteria[key].median !== null && !criteria[key].meetsThreshold);
}

/** The criteria on which scores are missing. */
export function incompleteCriteria({ criteria }: ProposalReading): CriterionKey[] {
  return criterionKeys.filter((key) => criteria[key].median === null);
}
