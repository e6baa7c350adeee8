import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, formatAmount, largestAmountCents, parseAmount, type AmountLine } from '@/lib/cahiers/rules/budget.ts';

describe('an amount typed the French way', () => {
  it.each([
    ['12 500,50', 1_250_050],
    ['12\u202f500,50', 1_250_050],
    ['12\u00a0500,50 €', 1_250_050],
    ['12500,5', 1_250_050],
    ['12500.50', 1_250_050],
    ['300', 30_000],
    [' 300 euros ', 30_000],
    ['0,01', 1],
    ['007', 700],
    ['1 000 000', 100_000_000],
    ['100 000 000', largestAmountCents],
  ])('%j is read as %i cents', (typed, cents) => {
    expect(parseAmount(typed)).toEqual({ ok: true, cents });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['€', 'empty'],
    ['0', 'not-positive'],
    ['0,00', 'not-positive'],
    ['-12', 'not-positive'],
    ['12.500', 'not-a-number'],
    ['12,500', 'not-a-number'],
    ['1 25 000', 'not-a-number'],
    ['12 500,505', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['douze', 'not-a-number'],
    ['12 €, 50', 'not-a-number'],
    ['100 000 000,01', 'too-large'],
    ['99999999999999999999', 'too-large'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseAmount(typed)).toEqual({ ok: false, reason });
  });

  it('comes back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestAmountCents }), (cents) => {
        expect(parseAmount(formatAmount(cents))).toEqual({ ok: true, cents });
      }),
    );
  });

  it('never throws and never gives anything but whole positive cents', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const parsed = parseAmount(typed);
        if (parsed.ok) expect(Number.isInteger(parsed.cents) && parsed.cents > 0 && parsed.cents <= largestAmountCents).toBe(true);
      }),
    );
  });

  it('is written with narrow spaces, a comma and its cents', () => {
    expect([0, 5, 1_250_050, -100, 123_456_789_00].map(formatAmount)).toEqual([
      '0,00',
      '0,05',
      '12\u202f500,50',
      '−1,00',
      '123\u202f456\u202f789,00',
    ]);
  });
});

const lines = fc.array(
  fc.record<AmountLine>({
    side: fc.constantFrom('cost', 'resource'),
    mode: fc.constantFrom('cash', 'in_kind'),
    amountCents: fc.integer({ min: 1, max: largestAmountCents }),
  }),
);

describe('the balance of a budget', () => {
  it('adds up each side by mode', () => {
    expect(
      balance([
        { side: 'cost', mode: 'cash', amountCents: 1000 },
        { side: 'cost', mode: 'in_kind', amountCents: 500 },
        { side: 'resource', mode: 'cash', amountCents: 900 },
        { side: 'resource', mode: 'in_kind', amountCents: 500 },
      ]),
    ).toEqual({
      cost: { cash: 1000, in_kind: 500, total: 1500 },
      resource: { cash: 900, in_kind: 500, total: 1400 },
      gapCents: -100,
      balanced: false,
    });
  });

  it('is not reached by an empty table', () => {
    expect(balance([]).balanced).toBe(false);
  });

  it('is reached when one line makes up for the gap, and lost with one cent', () => {
    fc.assert(
      fc.property(lines, (typed) => {
        const { gapCents, cost } = balance(typed);
        if (gapCents === 0) return;
        const side = gapCents < 0 ? 'resource' : 'cost';
        const made = [...typed, { side, mode: 'cash', amountCents: Math.abs(gapCents) } as const];
        expect(balance(made)).toMatchObject({ gapCents: 0, balanced: true });
        expect(balance([...made, { side: 'cost', mode: 'cash', amountCents: 1 }]).balanced).toBe(false);
        expect(cost.total).toBe(cost.cash + cost.in_kind);
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(lines, (typed) => {
        expect(balance(typed.toReversed())).toEqual(balance(typed));
      }),
    );
  });
});
