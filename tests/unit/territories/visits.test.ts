import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRecentDay, visitsByMonth, visitsSince } from '@/lib/territories/rules/visits.ts';

describe('visits by month', () => {
  it('shows twelve months up to this one, those without a visit included', () => {
    const months = visitsByMonth(
      [
        { day: '2025-11-30', count: 99 },
        { day: '2025-12-01', count: 2 },
        { day: '2026-11-01', count: 3 },
        { day: '2026-11-20', count: 4 },
      ],
      '2026-11-20',
    );
    expect(months.map(({ month }) => month)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']);
    expect(months.map(({ count }) => count)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
  });

  it('shows the same twelve months on the 31st as on the 1st', () => {
    expect(visitsByMonth([], '2026-03-31')).toEqual(visitsByMonth([], '2026-03-01'));
    expect(visitsByMonth([], '2026-03-31')[0]).toEqual({ month: '2025-04', count: 0 });
  });

  it('loses no visit of the twelve months and invents none', () => {
    const day = fc.date({ min: new Date('2025-12-01T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.record({ day, count: fc.nat(1000) })), (days) => {
        const counted = visitsByMonth(days, '2026-11-30').reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBe(days.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});

describe('visits over thirty days', () => {
  it.each([
    ['2026-11-20', '2026-10-22'],
    ['2026-03-01', '2026-01-31'],
    // Clocks changed in between: days are counted, not hours.
    ['2026-04-10', '2026-03-12'],
  ])('that end on %s begin on %s', (today, first) => {
    expect(firstRecentDay(today)).toBe(first);
  });

  it('count the first day, and nothing before', () => {
    expect(
      visitsSince(
        [
          { day: '2026-10-21', count: 50 },
          { day: '2026-10-22', count: 1 },
          { day: '2026-11-20', count: 2 },
        ],
        '2026-10-22',
      ),
    ).toBe(3);
  });
});
