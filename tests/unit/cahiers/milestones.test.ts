import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinPlan, parseMonth, planLength } from '@/lib/cahiers/rules/milestones.ts';

describe('a month of the plan', () => {
  it.each([
    ['1', { ok: true, month: 1 }],
    [' 36 ', { ok: true, month: 36 }],
    ['37', { ok: false, reason: 'too-late' }],
    ['0', { ok: false, reason: 'too-early' }],
    ['-3', { ok: false, reason: 'too-early' }],
    ['', { ok: false, reason: 'empty' }],
    ['1,5', { ok: false, reason: 'not-a-month' }],
    ['mars', { ok: false, reason: 'not-a-month' }],
    ['1e1', { ok: false, reason: 'not-a-month' }],
  ])('typed %j is %o', (typed, expected) => {
    expect(parseMonth(typed)).toEqual(expected);
  });

  it('is accepted from 1 to 36 and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (month) => {
        expect(parseMonth(String(month)).ok).toBe(month >= 1 && month <= 36);
      }),
    );
  });
});

describe('a plan', () => {
  it.each([
    [1, 36, true],
    [1, 37, false],
    [0, 3, false],
    [5, 4, false],
    [36, 36, true],
    [1.5, 3, false],
  ])('from month %d to month %d stands: %s', (startMonth, endMonth, stands) => {
    expect(isWithinPlan({ startMonth, endMonth })).toBe(stands);
  });

  it('lasts until its last month, at most 36 when each milestone stands', () => {
    const spans = fc.array(fc.record({ startMonth: fc.integer({ min: -5, max: 50 }), endMonth: fc.integer({ min: -5, max: 50 }) }));
    fc.assert(
      fc.property(spans, (typed) => {
        const standing = typed.filter(isWithinPlan);
        expect(planLength(standing)).toBe(Math.max(0, ...standing.map(({ endMonth }) => endMonth)));
        expect(planLength(standing)).toBeLessThanOrEqual(36);
      }),
    );
  });
});
