import { describe, expect, it } from 'vitest';
import {
  itemState,
  largestOrder,
  longestSitting,
  mayOpenAt,
  openingObstacle,
  opensBefore,
  planField,
  planProblem,
  presenceTimes,
  sittingActs,
  takesAct,
  takesPresence,
  type SittingAct,
} from '@/lib/sittings/rules/life.ts';
import { sittingInstants } from '@/lib/sittings/rules/times.ts';
import type { ItemRecord, SittingStatus } from '@/lib/sittings/types.ts';

const statuses: SittingStatus[] = ['planned', 'convened', 'in_session', 'closed', 'confirmed', 'cancelled'];
const at = (time: string) => new Date(`2026-05-12T${time}:00Z`);

describe('the life of a sitting', () => {
  it.each([
    ['prepare', ['planned', 'convened'], null],
    ['convene', ['planned', 'convened'], 'convened'],
    ['open', ['convened'], 'in_session'],
    ['conduct', ['in_session'], null],
    ['close', ['in_session'], 'closed'],
    ['correct', ['closed'], null],
    ['confirm', ['closed'], null],
    ['cancel', ['planned', 'convened'], 'cancelled'],
  ] as [SittingAct, SittingStatus[], SittingStatus | null][])('%s belongs to %j and leads to %s', (act, from, to) => {
    expect(statuses.filter((status) => takesAct(status, act))).toEqual(from);
    expect(sittingActs[act].to).toBe(to);
  });

  it('opens an hour before its time at the earliest', () => {
    expect(opensBefore).toBe(60);
    expect(mayOpenAt(at('14:00'), at('13:00'))).toBe(true);
    expect(mayOpenAt(at('14:00'), at('12:59'))).toBe(false);
  });

  it('has room for forty items', () => {
    expect(largestOrder).toBe(40);
  });
});

describe('the times of a sitting', () => {
  const now = at('10:00');
  it.each([
    ['10:00', '12:00', 'past'],
    ['10:01', '12:00', null],
    ['12:00', '12:00', 'order'],
    ['12:00', '11:00', 'order'],
    ['10:30', '22:30', null],
    ['10:30', '22:31', 'long'],
  ])('from %s to %s: %s', (from, until, problem) => {
    expect(planProblem({ startsAt: at(from), endsAt: at(until) }, now)).toBe(problem);
  });

  it('name the input to mend', () => {
    expect(planField('past')).toEqual({ field: 'starts', message: 'Choisissez une date à venir.' });
    expect(planField('order')).toEqual({ field: 'until', message: 'La fin vient après le début.' });
    expect(planField('long')).toEqual({ field: 'until', message: `Une séance dure ${longestSitting} heures au plus.` });
  });

  it('are read on a clock in Paris', () => {
    expect(sittingInstants('2026-05-12', '14:00', '17:00')).toEqual({ startsAt: at('12:00'), endsAt: at('15:00') });
  });

  it('do not exist in the hour that March skips', () => {
    expect(sittingInstants('2026-03-29', '02:30', '05:00')).toEqual({ missing: 'start' });
    expect(sittingInstants('2026-03-29', '01:30', '02:30')).toEqual({ missing: 'end' });
  });

  it('in the hour that October repeats start at the first, and end at the first that follows', () => {
    const first = new Date('2026-10-25T00:30:00Z');
    expect(sittingInstants('2026-10-25', '02:30', '04:00')).toEqual({ startsAt: first, endsAt: new Date('2026-10-25T03:00:00Z') });
    expect(sittingInstants('2026-10-25', '02:30', '02:15')).toEqual({ startsAt: first, endsAt: new Date('2026-10-25T01:15:00Z') });
  });

  it('that end before they start are given as they are, for a rule to refuse', () => {
    expect(sittingInstants('2026-05-12', '14:00', '13:00')).toEqual({ startsAt: at('12:00'), endsAt: at('11:00') });
  });
});

describe('an item', () => {
  const item = { id: 'i', endedAt: null, postponedFor: '' } as ItemRecord;
  const done = { ...item, endedAt: at('15:00') };
  const postponed = { ...done, postponedFor: 'Manque de temps.' };

  it('is current, done, put off or to come', () => {
    expect(itemState(item, 'i')).toBe('current');
    expect(itemState(postponed, 'i')).toBe('current');
    expect(itemState(postponed, null)).toBe('postponed');
    expect(itemState(done, 'x')).toBe('done');
    expect(itemState(item, 'x')).toBe('waiting');
  });

  it('opens when none is current, unless it is done', () => {
    expect(openingObstacle({ currentItemId: 'x' }, item)).toBe('item-in-progress');
    expect(openingObstacle({ currentItemId: null }, done)).toBe('item-done');
    expect(openingObstacle({ currentItemId: null }, postponed)).toBe(null);
    expect(openingObstacle({ currentItemId: null }, item)).toBe(null);
  });
});

describe('attendance', () => {
  const [came, went, now] = [at('14:00'), at('15:00'), at('16:00')];

  it.each([
    ['expected', null, null, 'present', now, null],
    ['present', came, null, 'present', came, null],
    ['left', came, went, 'present', came, null],
    ['present', came, null, 'left', came, now],
    ['left', came, went, 'left', came, went],
    ['expected', null, null, 'left', now, now],
    ['present', came, null, 'excused', null, null],
    ['left', came, went, 'expected', null, null],
  ] as const)('from %s (%s, %s) to %s', (status, arrivedAt, leftAt, next, arrived, left) => {
    expect(presenceTimes({ status, arrivedAt, leftAt }, next, now)).toEqual({ arrivedAt: arrived, leftAt: left });
  });

  it('is noted in full during the sitting, and before it only whether one comes', () => {
    const all = ['present', 'remote', 'left', 'excused', 'expected', 'absent'] as const;
    expect(all.filter((presence) => takesPresence('in_session', presence))).toEqual(all);
    expect(all.filter((presence) => takesPresence('convened', presence))).toEqual(['excused', 'expected']);
    for (const status of ['planned', 'closed', 'confirmed', 'cancelled'] as const) expect(takesPresence(status, 'excused')).toBe(false);
  });
});
