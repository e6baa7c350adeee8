import { parisClock, parisInstants } from '@/lib/platform/paris-time.ts';

type Act = (at: Date) => Promise<void>;

interface Planned {
  act: Act;
  isOnItsOwn: boolean;
}

/** Acts waiting to be played in the order of their dates. */
export interface Timeline {
  /** An instant of the day that comes `day` days after the first start, at this time in Paris. */
  instant(day: number, time: string): Date;
  /** Plans an act; those of one day keep the order in which they were planned. */
  on(day: number, act: Act): void;
  /** Plans an act that takes seconds: played by itself, so that no transaction waits for it. */
  onItsOwn(day: number, act: Act): void;
  /** Plays everything by groups, each given whole to `together`. An act may not plan another one. */
  play(together: (group: () => Promise<void>) => Promise<void>): Promise<void>;
}

const dayLength = 86_400_000;
const firstMinute = 8 * 60 + 30;
const lastMinute = 18 * 60 + 30;
const longestGap = 7;
/** Acts in a group: a commit each would be most of the time on a slow disk. */
const groupSize = 10;

/** A timeline whose day 0 is that of `now` in Paris; on each day acts are spread over office hours. */
export function createTimeline(now: Date): Timeline {
  const planned = new Map<number, Planned[]>();
  const today = Date.parse(`${parisClock(now).day}T00:00:00Z`);

  function instant(day: number, time: string): Date {
    const [found] = parisInstants({ day: new Date(today + day * dayLength).toISOString().slice(0, 10), time });
    if (!found) throw new Error(`There is no ${time} in Paris on day ${day}.`);
    return found;
  }

  return {
    instant,
    on: (day, act) => plan(day, { act, isOnItsOwn: false }),
    onItsOwn: (day, act) => plan(day, { act, isOnItsOwn: true }),
    async play(together) {
      const acts = [...planned].toSorted(([a], [b]) => a - b).flatMap(([day, ofDay]) => datedActs(day, ofDay));
      let group: typeof acts = [];
      const playGroup = async () => {
        const due = group;
        group = [];
        if (due.length === 0) return;
        await together(async () => {
          for (const { act, at } of due) await act(at);
        });
      };
      for (const one of acts) {
        if (one.isOnItsOwn || group.length === groupSize) await playGroup();
        if (one.isOnItsOwn) await one.act(one.at);
        else group.push(one);
      }
      await playGroup();
    },
  };

  function plan(day: number, act: Planned): void {
    planned.set(day, [...(planned.get(day) ?? []), act]);
  }

  function datedActs(day: number, acts: readonly Planned[]): (Planned & { at: Date })[] {
    // Not every day begins at half past eight.
    const start = firstMinute + (Math.abs(day) * 53) % 300;
    const gap = Math.min(longestGap, (lastMinute - start) / acts.length);
    return acts.map((one, index) => {
      const minute = start + Math.floor(index * gap);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      // Seconds keep two acts of one minute in their order.
      return { ...one, at: new Date(instant(day, time).getTime() + (index % 60) * 1_000) };
    });
  }
}
