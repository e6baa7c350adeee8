import { describe, expect, it } from 'vitest';
import { endingObstacle, endsSoon, isExpertKind, isOfficerKind, mandateState, prolongingObstacle, sameSeat } from '@/lib/committee/rules/mandates.ts';

const now = new Date('2026-05-12T10:00:00Z');
const at = (days: number, milliseconds = 0) => new Date(now.getTime() + days * 86_400_000 + milliseconds);
const mandate = (from: number, to: number | null) => ({ startsAt: at(from), endsAt: to === null ? null : at(to) });

describe('a mandate', () => {
  it.each([
    ['coming before its first instant', { startsAt: at(0, 1), endsAt: null }, 'coming'],
    ['current from its first instant', { startsAt: now, endsAt: null }, 'current'],
    ['current until its end', { startsAt: at(-10), endsAt: at(0, 1) }, 'current'],
    ['ended at its end', { startsAt: at(-10), endsAt: now }, 'ended'],
    ['ended when it was ended before it began', { startsAt: at(5), endsAt: at(-1) }, 'ended'],
  ])('is %s', (_when, dates, state) => {
    expect(mandateState(dates, now)).toBe(state);
  });

  it.each([
    ['in sixty days', mandate(-10, 60), true],
    ['a millisecond after sixty days', { startsAt: at(-10), endsAt: at(60, 1) }, false],
    ['without a planned end', mandate(-10, null), false],
    ['before it began', mandate(1, 30), false],
    ['in the past', mandate(-10, -1), false],
  ])('that ends %s asks for attention or not', (_when, dates, soon) => {
    expect(endsSoon(dates, now)).toBe(soon);
  });

  it('is that of an expert or that of an officer', () => {
    expect((['commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary', 'lab_carrier'] as const).map((kind) => [isExpertKind(kind), isOfficerKind(kind)])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });

  it('is one seat for a member and an alternate, another for a chair and a secretary', () => {
    expect(sameSeat('commission_member', 'commission_alternate')).toBe(true);
    expect(sameSeat('commission_chair', 'commission_secretary')).toBe(true);
    expect(sameSeat('commission_member', 'commission_chair')).toBe(false);
    expect(sameSeat('commission_secretary', 'commission_alternate')).toBe(false);
  });
});

describe('a mandate made to last', () => {
  it.each([
    ['a later end', mandate(-10, 5), at(5, 1), null],
    ['no planned end', mandate(-10, 5), null, null],
    ['the end that it has', mandate(-10, 5), at(5), 'mandate-not-longer'],
    ['an earlier end', mandate(-10, 5), at(4), 'mandate-not-longer'],
    ['an end where it had none', mandate(-10, null), at(100), 'mandate-not-longer'],
    ['no end where it had none', mandate(-10, null), null, 'mandate-not-longer'],
    ['any end once it is over', mandate(-10, 0), at(5), 'mandate-over'],
    ['a later end before it begins', mandate(5, 10), at(20), null],
  ])('takes or refuses %s', (_what, dates, until, obstacle) => {
    expect(prolongingObstacle(dates, until, now)).toBe(obstacle);
  });
});

describe('a mandate that is ended', () => {
  it.each([
    ['now', mandate(-10, 5), now, null],
    ['now, without a planned end', mandate(-10, null), now, null],
    ['at the end that it has', mandate(-10, 5), at(5), null],
    ['before now', mandate(-10, 5), at(0, -1), 'mandate-end-past'],
    ['after the end that it has', mandate(-10, 5), at(5, 1), 'mandate-end-later'],
    ['later, without a planned end', mandate(-10, null), at(500), null],
    ['once it is over', mandate(-10, 0), now, 'mandate-over'],
    ['before it begins', mandate(5, null), now, null],
  ])('%s, is ended or refused', (_when, dates, end, obstacle) => {
    expect(endingObstacle(dates, end, now)).toBe(obstacle);
  });
});
