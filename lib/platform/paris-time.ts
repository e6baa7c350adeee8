import { tzOffset } from '@date-fns/tz';

const zone = 'Europe/Paris';
const minute = 60_000;
/** Paris is one hour ahead of UTC in winter, two in summer. */
const offsets = [120, 60];

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2})$/;

/** What a date input and a time input hold ("2026-11-20", "17:30"), as read on a clock in Paris. */
export interface ParisClock {
  day: string;
  time: string;
}

/**
 * Every instant at which clocks in Paris show this day and time, earliest first: one as a rule, none in the hour
 * skipped in March, two in the hour repeated in October, none for what is no date or no time.
 */
export function parisInstants({ day, time }: ParisClock): Date[] {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  const [, hours, minutes] = timePattern.exec(time) ?? [];
  if (!year || !month || !date || !hours || !minutes) return [];
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes));
  if (new Date(shown).toISOString().slice(0, 16) !== `${day}T${time}`) return [];
  return offsets
    .map((offset) => ({ offset, instant: new Date(shown - offset * minute) }))
    .filter(({ offset, instant }) => tzOffset(zone, instant) === offset)
    .map(({ instant }) => instant);
}

/** What clocks in Paris show at an instant, for the inputs of a form. */
export function parisClock(instant: Date): ParisClock {
  const shown = new Date(instant.getTime() + tzOffset(zone, instant) * minute).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** Midnight in Paris at the beginning of this day ("2026-11-20"); null for what is no date. */
export function startOfParisDay(day: string): Date | null {
  return parisInstants({ day, time: '00:00' })[0] ?? null;
}

/** Midnight in Paris at the end of this day, the first instant of the next one; null for what is no date. */
export function endOfParisDay(day: string): Date | null {
  const start = startOfParisDay(day);
  if (!start) return null;
  // A day lasts 23 to 25 hours: 36 hours after its beginning the next one has begun and is not over.
  return startOfParisDay(parisClock(new Date(start.getTime() + 36 * 60 * minute)).day);
}
