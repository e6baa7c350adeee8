import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import { rank } from '@/lib/committee/rules/ranking.ts';
import type { ExaminationProgress } from '@/lib/committee/types/commission.ts';
import type { ProgressFilter, RankedProgress } from '@/lib/committee/types/desk.ts';

/** Ranks what passes, then the rest; what the viewer may not read yet has no rank and takes none. */
export function rankProgress(rows: readonly ExaminationProgress[]): RankedProgress[] {
  return rank(rows, ({ reading }) => reading?.mean ?? null).map(({ row, rank: place }) => ({ ...row, rank: place }));
}

/** True for the rows that a filter of the chair's page keeps. */
export function matchesFilter(row: ExaminationProgress, filter: ProgressFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'decided') return !isUnderWay(row);
  return isUnderWay(row) && row.reading?.standing === filter;
}

/** What the chair sees at a glance. */
export function totalsOf(rows: readonly ExaminationProgress[]): {
  assigned: number;
  submitted: number;
  late: number;
  pendingQuestions: number;
  heldBack: number;
} {
  const totals = { assigned: 0, submitted: 0, late: 0, pendingQuestions: 0, heldBack: 0 };
  for (const row of rows) {
    totals.assigned += row.assigned;
    totals.submitted += row.submitted;
    totals.late += row.late;
    totals.pendingQuestions += row.pendingQuestions;
    totals.heldBack += row.reading === null ? 1 : 0;
  }
  return totals;
}
