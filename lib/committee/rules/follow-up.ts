import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { AssignmentMark, FollowedProposal, FollowUpFilter, FollowUpNeed, FollowUpTotals } from '@/lib/committee/types/follow-up.ts';

type Needy = Pick<FollowedProposal, 'status' | 'deliberating' | 'marks' | 'submitted' | 'pendingQuestions' | 'heldOutcome'>;

/** In the order in which officers meet them in the life of an examination. */
export const needs: readonly FollowUpNeed[] = ['few_experts', 'unanswered', 'questions', 'late', 'ready', 'opinion', 'decision', 'held'];
export const followUpFilters: readonly FollowUpFilter[] = ['all', ...needs, 'examined', 'closed'];

const has = {
  few_experts: (row, quorum) => isBeingScored(row) && Math.max(row.marks.length, row.submitted) < quorum,
  unanswered: (row) => isBeingScored(row) && row.marks.some(({ stage }) => stage === 'asked'),
  questions: (row) => isUnderWay(row) && row.pendingQuestions > 0,
  late: (row) => row.marks.some(({ late }) => late),
  ready: (row, quorum) => isBeingScored(row) && row.submitted >= quorum && row.marks.every(({ stage }) => stage === 'submitted'),
  opinion: (row) => row.status === 'under_examination' && row.deliberating,
  decision: (row) => row.status === 'opinion_given' && row.heldOutcome === null,
  held: (row) => isUnderWay(row) && row.heldOutcome !== null,
} satisfies Record<FollowUpNeed, (row: Needy, quorum: number) => boolean>;

/** Experts are still expected to score it. */
function isBeingScored({ status, deliberating }: Needy): boolean {
  return status === 'under_examination' && !deliberating;
}

/** What a proposal asks of the officers of its commission. */
export function needsOf(row: Needy, quorum: number): FollowUpNeed[] {
  return needs.filter((need) => has[need](row, quorum));
}

/** True for the proposals that a filter of the dashboard keeps. */
export function keptBy(filter: FollowUpFilter, row: Needy, quorum: number): boolean {
  if (filter === 'all') return true;
  if (filter === 'examined') return isUnderWay(row);
  if (filter === 'closed') return !isUnderWay(row);
  return has[filter](row, quorum);
}

/** How many proposals each filter keeps. */
export function countFilters(rows: readonly Needy[], quorum: number): Record<FollowUpFilter, number> {
  const counts = Object.fromEntries(followUpFilters.map((filter) => [filter, 0])) as Record<FollowUpFilter, number>;
  for (const row of rows) for (const filter of followUpFilters) if (keptBy(filter, row, quorum)) counts[filter] += 1;
  return counts;
}

/** What was asked, taken and given; each of the three holds the next. */
export function totalsOfMarks(rows: readonly { marks: readonly AssignmentMark[] }[]): FollowUpTotals {
  const totals = { proposals: rows.length, asked: 0, accepted: 0, submitted: 0, late: 0 };
  for (const { marks } of rows) {
    for (const { stage, late } of marks) {
      totals.asked += 1;
      if (stage !== 'asked') totals.accepted += 1;
      if (stage === 'submitted') totals.submitted += 1;
      if (late) totals.late += 1;
    }
  }
  return totals;
}

/** Days before the end of a mandate at which officers are told. */
export const mandateNoticeDays = 60;

/** Whole days since a date that was not met, the first one counting for one. */
export function daysLate(dueAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((now.getTime() - dueAt.getTime()) / 86_400_000));
}

/** A mark as the database gathers it: 1 asked, 2 accepted, 3 submitted; ten more when it is late. */
export function readMark(code: number): AssignmentMark {
  const stages = ['asked', 'accepted', 'submitted'] as const;
  return { stage: stages[(code % 10) - 1]!, late: code >= 10 };
}
