import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReceiptNumber, parseReceiptNumber, receiptYear } from '@/lib/cahiers/rules/receipt-number.ts';

const years = fc.integer({ min: 1000, max: 9999 });
const ranks = fc.integer({ min: 1, max: 1_000_000 });

describe('a receipt number', () => {
  it.each([
    [2026, 42, 'CA-2026-0042'],
    [2026, 1, 'CA-2026-0001'],
    [2027, 9999, 'CA-2027-9999'],
    [2027, 10_000, 'CA-2027-10000'],
  ])('of %i and rank %i reads %s', (year, rank, text) => {
    expect(formatReceiptNumber(year, rank)).toBe(text);
  });

  it('gives its year and rank back', () => {
    fc.assert(
      fc.property(years, ranks, (year, rank) => {
        expect(parseReceiptNumber(formatReceiptNumber(year, rank))).toEqual({ year, rank });
      }),
    );
  });

  it('is the same for the same rank only', () => {
    fc.assert(
      fc.property(years, ranks, ranks, (year, one, other) => {
        expect(formatReceiptNumber(year, one) === formatReceiptNumber(year, other)).toBe(one === other);
      }),
    );
  });

  it.each(['', 'CA-2026-42', 'CA-2026-0000', 'CA-2026-00042', 'ca-2026-0042', 'CA-2026-0042 ', 'CA-26-0042'])('is not %j', (text) => {
    expect(parseReceiptNumber(text)).toBeNull();
  });

  it('takes the year shown by calendars in Paris', () => {
    expect(receiptYear(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
    expect(receiptYear(new Date('2026-12-31T23:00:00Z'))).toBe(2027);
  });
});
