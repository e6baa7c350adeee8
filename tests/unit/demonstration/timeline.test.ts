import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createTimeline } from '@/scripts/demonstration/timeline.ts';

const anyStart = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true });

test('acts are played in the order of their dates, all before the first start', async () => {
  await fc.assert(
    fc.asyncProperty(anyStart, fc.array(fc.integer({ min: -450, max: -1 }), { minLength: 1, maxLength: 120 }), async (now, days) => {
      const timeline = createTimeline(now);
      const played: number[] = [];
      for (const day of days) timeline.on(day, async (at) => void played.push(at.getTime()));
      await timeline.play((group) => group());
      expect(played).toHaveLength(days.length);
      expect(played).toEqual(played.toSorted((a, b) => a - b));
      expect(new Set(played).size).toBe(played.length);
      expect(played.at(-1)).toBeLessThan(now.getTime());
    }),
    { numRuns: 60 },
  );
});

test('an act on its own is played in its place, and never inside a group', async () => {
  const timeline = createTimeline(new Date('2026-05-12T10:00:00Z'));
  const played: string[] = [];
  let isInGroup = false;
  const act = (name: string) => async () => void played.push(`${name} ${isInGroup ? 'in a group' : 'alone'}`);
  timeline.on(-3, act('first'));
  timeline.onItsOwn(-2, act('slow'));
  timeline.on(-2, act('second'));
  timeline.on(-1, act('third'));
  let groups = 0;
  await timeline.play(async (group) => {
    groups += 1;
    isInGroup = true;
    await group();
    isInGroup = false;
  });
  expect(played).toEqual(['first in a group', 'slow alone', 'second in a group', 'third in a group']);
  expect(groups).toBe(2);
});

test('the hours at which calls open and close exist on every day, and the permanent call is open', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: -450, max: 400 }), (now, day) => {
      const timeline = createTimeline(now);
      expect(timeline.instant(day, '18:00').getTime()).toBeGreaterThan(timeline.instant(day, '09:00').getTime());
      expect(timeline.instant(-30, '09:00') < now && now < timeline.instant(400, '18:00')).toBe(true);
    }),
  );
});
