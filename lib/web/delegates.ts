import type { ShownDelegate } from '@/components/actors/delegate-list.tsx';
import type { Delegate } from '@/lib/actors/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateInParis } from '@/lib/web/dates.ts';

/** Mandates with their dates in words and as date inputs hold them. A mandate that ends at midnight lasts until the day before. */
export function shownDelegates(delegates: readonly Delegate[], now: Date): ShownDelegate[] {
  return delegates.map(({ startsAt, endsAt, ...delegate }) => {
    const lastInstant = endsAt && new Date(endsAt.getTime() - 1);
    const from = startsAt <= now ? `depuis le ${dateInParis(startsAt)}` : `à partir du ${dateInParis(startsAt)}`;
    return {
      ...delegate,
      firstDay: parisClock(startsAt).day,
      lastDay: lastInstant ? parisClock(lastInstant).day : '',
      dates: `${from}, ${lastInstant ? `jusqu’au ${dateInParis(lastInstant)}` : 'sans fin prévue'}`,
      hasBegun: startsAt <= now,
    };
  });
}
