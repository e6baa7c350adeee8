import { parisInstants } from '@/lib/platform/paris-time.ts';

/**
 * The instants of a sitting typed as a day and two times in Paris. An hour that the change to summer time skips does not
 * exist; in the hour that October repeats, the sitting starts at the first of the two, and ends at the first instant
 * that shows the time of its end after its start.
 */
export function sittingInstants(day: string, from: string, until: string): { startsAt: Date; endsAt: Date } | { missing: 'start' | 'end' } {
  const [startsAt] = parisInstants({ day, time: from });
  if (!startsAt) return { missing: 'start' };
  const ends = parisInstants({ day, time: until });
  const endsAt = ends.find((end) => end > startsAt) ?? ends[0];
  return endsAt ? { startsAt, endsAt } : { missing: 'end' };
}
