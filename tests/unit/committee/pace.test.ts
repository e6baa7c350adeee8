import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, readPace } from '@/lib/committee/rules/pace.ts';

const now = new Date('2026-05-21T10:00:00Z');
const begun = new Date('2026-05-01T08:00:00Z');
/** Late from midnight in Paris on 1 June: the last day is 31 May. */
const deadline = new Date('2026-05-31T22:00:00Z');
const calendar = (days: [string, number][], change: { begun?: Date | null; deadline?: Date | null } = {}) => ({ begun, deadline, days: days.map(([day, count]) => ({ day, count })), ...change });

describe('the pace of the evaluations', () => {
  it('goes on as in the last fourteen days, and is in time', () => {
    expect(readPace(calendar([['2026-05-03', 4], ['2026-05-10', 6], ['2026-05-20', 8]]), 24, now)).toEqual({
      remaining: 6,
      weekly: 7,
      forecast: '2026-05-27',
      standing: 'on_time',
      points: [
        { day: '2026-05-01', done: 0 },
        { day: '2026-05-03', done: 4 },
        { day: '2026-05-10', done: 10 },
        { day: '2026-05-20', done: 18 },
        { day: '2026-05-21', done: 18 },
      ],
      lastDay: '2026-05-31',
    });
  });

  it.each([
    [10, '2026-05-31', 'on_time'],
    [11, '2026-06-01', 'behind'],
  ] as const)('with %i missing at one a day ends on %s: %s', (missing, forecast, standing) => {
    expect(readPace(calendar([['2026-05-15', 14]]), 14 + missing, now)).toMatchObject({ remaining: missing, weekly: 7, forecast, standing });
  });

  it('counts the fourteen days before today, today included, and no more', () => {
    expect(readPace(calendar([['2026-05-07', 14]]), 20, now)).toMatchObject({ weekly: 0, forecast: null, standing: 'stalled' });
    expect(readPace(calendar([['2026-05-08', 14]]), 20, now)).toMatchObject({ weekly: 7, standing: 'on_time' });
    expect(readPace(calendar([['2026-05-21', 14]]), 20, now)).toMatchObject({ weekly: 7, standing: 'on_time' });
  });

  it('counts since the beginning when it is nearer, one day at least', () => {
    const lately = { begun: new Date('2026-05-19T08:00:00Z') };
    expect(readPace(calendar([['2026-05-20', 4]], lately), 10, now)).toMatchObject({ weekly: 14, forecast: '2026-05-24' });
    expect(readPace(calendar([['2026-05-21', 4]], { begun: now }), 10, now)).toMatchObject({ weekly: 28, forecast: '2026-05-23' });
  });

  it('is done when nothing is missing, even beyond what was asked', () => {
    for (const expected of [4, 3, 0]) expect(readPace(calendar([['2026-05-20', 4]]), expected, now)).toMatchObject({ remaining: 0, forecast: null, standing: 'done' });
  });

  it('says when it would end, without a date to keep', () => {
    expect(readPace(calendar([['2026-05-20', 14]], { deadline: null }), 15, now)).toMatchObject({ forecast: '2026-05-22', standing: 'no_deadline', lastDay: null });
  });

  it('begins today when nothing was asked yet', () => {
    expect(readPace(calendar([], { begun: null, deadline: null }), 3, now)).toEqual({
      remaining: 3,
      weekly: 0,
      forecast: null,
      standing: 'stalled',
      points: [{ day: '2026-05-21', done: 0 }, { day: '2026-05-21', done: 0 }],
      lastDay: null,
    });
  });
});

it('counts days in Paris, across the changes of the clock too', () => {
  expect(dayOf(new Date('2026-05-11T22:00:00Z'))).toBe('2026-05-12');
  expect(dayOf(new Date('2026-05-11T21:59:59Z'))).toBe('2026-05-11');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-05-12', '2026-05-12')).toBe(0);
});
