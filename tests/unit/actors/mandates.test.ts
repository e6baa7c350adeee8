import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredUntil, isAnswerable, leavesActorAlone, type MandateDates } from '@/lib/actors/rules/mandates.ts';

const now = new Date('2026-05-12T10:00:00Z');
const day = (count: number) => new Date(now.getTime() + count * 86_400_000);
const mandate = (from: number, to: number | null): MandateDates => ({ startsAt: day(from), endsAt: to === null ? null : day(to) });

describe('coveredUntil', () => {
  it.each([
    ['nobody', [], 0],
    ['one without end', [mandate(-5, null)], Infinity],
    ['one with an end', [mandate(-5, 10)], 10],
    ['two in a row', [mandate(10, 20), mandate(-5, 10)], 20],
    ['a gap of a day', [mandate(-5, 10), mandate(11, null)], 10],
    ['one that has not begun', [mandate(1, null)], 0],
    ['one that is over', [mandate(-5, -1)], 0],
  ])('of %s', (_case, mandates, days) => {
    expect(coveredUntil(mandates, now)).toBe(days === Infinity ? Infinity : day(days).getTime());
  });
});

describe('leavesActorAlone', () => {
  const open = mandate(-5, null);
  it.each([
    ['the only delegate leaves', [open], [], true],
    ['one of two leaves', [open, mandate(-1, null)], [open], false],
    ['the only lasting one leaves', [open, mandate(-1, 30)], [mandate(-1, 30)], true],
    ['the only one sets an end', [open], [mandate(-5, 30)], true],
    ['an end is set while another lasts', [open, mandate(-1, null)], [mandate(-5, 30), mandate(-1, null)], false],
    ['a lone one prolongs', [mandate(-5, 30)], [mandate(-5, 60)], false],
    ['the successor begins on the last day', [open], [mandate(-5, 30), mandate(30, null)], false],
  ])('when %s is decided', (_case, before, after, alone) => {
    expect(leavesActorAlone(before, after, now)).toBe(alone);
  });

  it('never refuses an act that adds a mandate', () => {
    const dates = fc.record({ from: fc.integer({ min: -50, max: 50 }), length: fc.option(fc.integer({ min: 1, max: 50 })) });
    const mandates = fc.array(dates.map(({ from, length }) => mandate(from, length === null ? null : from + length)));
    fc.assert(
      fc.property(mandates, mandates, (before, added) => {
        expect(leavesActorAlone(before, [...before, ...added], now)).toBe(false);
      }),
    );
  });
});

describe('isAnswerable', () => {
  it('is a pending invitation before its last instant', () => {
    expect(isAnswerable({ status: 'pending', expiresAt: day(1) }, now)).toBe(true);
    expect(isAnswerable({ status: 'pending', expiresAt: now }, now)).toBe(false);
    expect(isAnswerable({ status: 'accepted', expiresAt: day(1) }, now)).toBe(false);
  });
});
