import { parisClock } from '@/lib/platform/paris-time.ts';
import type { SubmissionCalendar } from '@/lib/committee/types/follow-up.ts';

export interface Pace {
  /** Evaluations still expected. */
  remaining: number;
  /** Evaluations submitted in the last two weeks, by week. */
  weekly: number;
  /** « 2026-05-12 »: the day on which everything would be there at this pace; null when nothing moves or nothing is missing. */
  forecast: string | null;
  standing: 'done' | 'on_time' | 'behind' | 'stalled' | 'no_deadline';
  /** What was there at the end of each day with a submission, and at both ends; earliest first. */
  points: readonly { day: string; done: number }[];
  /** Day before whose end everything is expected. */
  lastDay: string | null;
}

const dayLength = 86_400_000;
const window = 14;

/** « 2026-05-12 », the day in Paris. */
export function dayOf(at: Date): string {
  return parisClock(at).day;
}

/** Days from the first to the second; days have no hour, hence no clock change. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/**
 * Reads the pace of the evaluations towards their date: those of the last fourteen days (or since the beginning,
 * when it is nearer) go on as they came.
 * @param expected evaluations asked of experts who are not recused, submitted ones included
 */
export function readPace(calendar: SubmissionCalendar, expected: number, now: Date): Pace {
  const today = dayOf(now);
  const begun = calendar.begun ? dayOf(calendar.begun) : today;
  let done = 0;
  const points = [{ day: begun, done }];
  for (const { day, count } of calendar.days) {
    done += count;
    points.push({ day, done });
  }
  points.push({ day: today, done });
  const remaining = Math.max(0, expected - done);
  const from = dayAfter(today, -window);
  const recent = calendar.days.filter(({ day }) => day > from).reduce((sum, { count }) => sum + count, 0);
  const daily = recent / Math.max(1, Math.min(window, daysBetween(begun, today)));
  // The deadline is the first instant at which an evaluation is late: its day is the one before.
  const lastDay = calendar.deadline ? dayOf(new Date(calendar.deadline.getTime() - 1)) : null;
  const forecast = remaining > 0 && daily > 0 ? dayAfter(today, Math.ceil(remaining / daily)) : null;
  return { remaining, weekly: daily * 7, forecast, standing: standingOf(remaining, forecast, lastDay), points, lastDay };
}

function standingOf(remaining: number, forecast: string | null, lastDay: string | null): Pace['standing'] {
  if (remaining === 0) return 'done';
  if (forecast === null) return 'stalled';
  if (lastDay === null) return 'no_deadline';
  return forecast <= lastDay ? 'on_time' : 'behind';
}
