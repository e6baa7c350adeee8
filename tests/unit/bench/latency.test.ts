import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyOf, percentile } from '@/scripts/bench/latency.ts';

describe('percentiles of durations', () => {
  it.each([
    { durations: [7], share: 0.95, value: 7 },
    { durations: [4, 1, 3, 2], share: 0.5, value: 2 },
    { durations: [4, 1, 3, 2], share: 0.95, value: 4 },
    { durations: Array.from({ length: 100 }, (_, place) => 100 - place), share: 0.95, value: 95 },
    { durations: Array.from({ length: 100 }, (_, place) => 100 - place), share: 1, value: 100 },
  ])('takes the nearest rank: $share of $durations.length durations is $value', ({ durations, share, value }) => {
    expect(percentile(durations, share)).toBe(value);
  });

  it('is always a duration that was measured, with the wanted share at or under it', () => {
    const durations = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(values.length * share);
      }),
    );
  });

  it('refuses to speak of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('Nothing was measured.');
  });

  it('shares the time of the server among the requests', () => {
    const durations = [{ firstByte: 9, lastByte: 10 }, { firstByte: 8, lastByte: 30 }];
    expect(latencyOf(durations, { ran: 24, waited: 4 })).toEqual({ median: 10, p95: 30, firstByteP95: 9, requests: 2, server: 12, waited: 2 });
    expect(latencyOf([{ firstByte: 4, lastByte: 10 }], null)).toEqual({ median: 10, p95: 10, firstByteP95: 4, requests: 1, server: null, waited: null });
  });
});
