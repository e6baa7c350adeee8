import type { DayVisits, MonthVisits } from '@/lib/territories/types/visits.ts';

/** Months drawn on a dashboard, the current one included. */
const monthsShown = 12;

/** Days of a count said « over thirty days », today included. */
const recentDays = 30;

/** The last twelve months up to that of `today` ("2026-11-20"), each with its visits: none is left out. */
export function visitsByMonth(days: readonly DayVisits[], today: string): MonthVisits[] {
  const [year, month] = today.split('-').map(Number) as [number, number, number];
  return Array.from({ length: monthsShown }, (_, index) => {
    const name = new Date(Date.UTC(year, month - monthsShown + index, 1)).toISOString().slice(0, 7);
    return { month: name, count: total(days.filter(({ day }) => day.startsWith(`${name}-`))) };
  });
}

/** First of the thirty days that end with `today`. */
export function firstRecentDay(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - (recentDays - 1) * 86_400_000).toISOString().slice(0, 10);
}

/** Visits from a day on. */
export function visitsSince(days: readonly DayVisits[], first: string): number {
  return total(days.filter(({ day }) => day >= first));
}

function total(days: readonly DayVisits[]): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}
