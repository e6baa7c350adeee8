import type { Opening, Stretch, Weekday } from '@/lib/places/types.ts';

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const isWeekday = (number: number): number is Weekday => number >= 1 && number <= 7;

/** Rows of the database as openings, in the order of the week. */
export function asOpenings(rows: readonly { weekday: number; opensAt: string; closesAt: string }[]): Opening[] {
  return inOrder(rows.flatMap(({ weekday, ...stretch }) => (isWeekday(weekday) ? { weekday, ...stretch } : [])));
}

function inOrder(openings: readonly Opening[]): Opening[] {
  return openings.toSorted((a, b) => a.weekday - b.weekday || a.opensAt.localeCompare(b.opensAt));
}

/**
 * A clock as people write it: "9h", "9 h 30", "09:30", "9.30", "18"; null when it is none. "24h" is midnight at the end
 * of the day.
 */
export function readClock(typed: string): string | null {
  const found = /^(\d{1,2})\s*(?:(?:h(?:eures?)?|[:.])\s*(\d{2})?)?(?:\s*(?:min|mn))?$/iu.exec(typed.trim().replaceAll(/[\u00A0\u202F]/g, ' '));
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Days from the first to the last, round the week when the last comes before: from Saturday to Monday is three days. */
export function daysBetween(from: Weekday, to: Weekday): Weekday[] {
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday);
}

/** A line of the form: the same hours from a day to another. */
export interface HoursRow extends Stretch {
  from: Weekday;
  to: Weekday;
}

export type HoursFault = 'closes-before-opening' | 'overlap';

/**
 * Openings of these lines, and what is wrong with which: a place that closes before it opens, or two stretches of one
 * day that overlap (the later line is named, with the day). Stretches that touch do not overlap.
 */
export function openingsOf(rows: readonly HoursRow[]): { openings: Opening[]; faults: { row: number; fault: HoursFault; weekday: Weekday }[] } {
  const openings: Opening[] = [];
  const faults: { row: number; fault: HoursFault; weekday: Weekday }[] = [];
  for (const [row, { from, to, opensAt, closesAt }] of rows.entries()) {
    if (closesAt <= opensAt) {
      faults.push({ row, fault: 'closes-before-opening', weekday: from });
      continue;
    }
    const days = daysBetween(from, to);
    const taken = days.find((day) => openings.some((other) => other.weekday === day && opensAt < other.closesAt && other.opensAt < closesAt));
    if (taken === undefined) openings.push(...days.map((weekday) => ({ weekday, opensAt, closesAt })));
    else faults.push({ row, fault: 'overlap', weekday: taken });
  }
  return { openings: inOrder(openings), faults };
}

/** Openings as the lines that would give them again: the same hours on days that follow one another are one line. */
export function rowsOf(openings: readonly Opening[]): HoursRow[] {
  const same = Map.groupBy(inOrder(openings), ({ opensAt, closesAt }) => `${opensAt} ${closesAt}`);
  const rows = [...same.values()].flatMap((group) =>
    runsOf(group.map(({ weekday }) => weekday)).map(({ from, to }) => ({ from, to, opensAt: group[0]!.opensAt, closesAt: group[0]!.closesAt })),
  );
  return rows.toSorted((a, b) => a.from - b.from || a.opensAt.localeCompare(b.opensAt));
}

/** Days in a row, of days in the order of the week. */
export function runsOf(days: readonly Weekday[]): { from: Weekday; to: Weekday }[] {
  const runs: { from: Weekday; to: Weekday }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && day === last.to + 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

export interface DaysAlike {
  days: Weekday[];
  /** Empty on the days when the place is closed. */
  stretches: Stretch[];
}

/** The week with the days that have the same hours put together, in the order of their first day. */
export function weekOf(openings: readonly Opening[]): DaysAlike[] {
  const ordered = inOrder(openings);
  const week = weekdays.map((day) => ({
    day,
    stretches: ordered.filter(({ weekday }) => weekday === day).map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
  }));
  return [...Map.groupBy(week, ({ stretches }) => JSON.stringify(stretches)).values()].map((alike) => ({
    days: alike.map(({ day }) => day),
    stretches: alike[0]!.stretches,
  }));
}
