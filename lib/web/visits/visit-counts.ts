import { parisClock } from '@/lib/platform/paris-time.ts';
import type { DatedVisits } from '@/lib/territories/types/visits.ts';

/** Visits counted and not written yet, by day of Paris and by territory: as many entries as territories, on most days. */
export class VisitCounts {
  #waiting = new Map<string, DatedVisits>();
  /** The day of the minute seen last: reading the clock of Paris costs more than all the rest. */
  #clock = { minute: -1, day: '' };

  /** Counts one visit, on the day that it is in Paris. */
  see(slug: string, at: Date): void {
    const minute = Math.floor(at.getTime() / 60_000);
    if (minute !== this.#clock.minute) this.#clock = { minute, day: parisClock(at).day };
    this.add({ slug, day: this.#clock.day, count: 1 });
  }

  /** Counts visits of a territory on a day ("2026-11-20"). */
  add({ slug, day, count }: DatedVisits): void {
    const key = `${day} ${slug}`;
    const known = this.#waiting.get(key);
    if (known) known.count += count;
    else this.#waiting.set(key, { slug, day, count });
  }

  /** Everything that waits, which no longer does: to be given back when it could not be written. */
  take(): DatedVisits[] {
    const taken = [...this.#waiting.values()];
    this.#waiting = new Map();
    return taken;
  }
}
