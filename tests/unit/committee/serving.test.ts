import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFor, nextToServe, type Servable, servingOrder } from '@/lib/committee/rules/serving.ts';

const owed = (proposalId: string, submitted: number, begun = false): Servable => ({ proposalId, submitted, begun });
const ids = (items: readonly Servable[]) => items.map(({ proposalId }) => proposalId);
const expert = 'expert-1';

const items = fc.uniqueArray(fc.record({ proposalId: fc.uuid(), submitted: fc.nat(4), begun: fc.boolean() }), { selector: ({ proposalId }) => proposalId, maxLength: 12 });

describe('the order in which an expert is served', () => {
  it('begins with what is not begun, then with the least examined', () => {
    const order = servingOrder([owed('a', 0, true), owed('b', 3), owed('c', 1), owed('d', 2)], expert);
    expect(ids(order)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('is a draw among equals: each expert has their own, and keeps it', () => {
    const equals = Array.from({ length: 8 }, (_, index) => owed(`proposition-${index}`, 1));
    const orders = Array.from({ length: 20 }, (_, index) => ids(servingOrder(equals, `expert-${index}`)).join());
    expect(orders).toEqual(Array.from({ length: 20 }, (_, index) => ids(servingOrder(equals.toReversed(), `expert-${index}`)).join()));
    expect(new Set(orders).size).toBeGreaterThan(15);
    // Nobody is always the last one.
    expect(new Set(orders.map((order) => order.split(',').at(-1))).size).toBeGreaterThan(4);
  });

  it('loses nothing and follows its rule, whatever is owed', () => {
    fc.assert(
      fc.property(items, fc.uuid(), (given, person) => {
        const order = servingOrder(given, person);
        expect(ids(order).toSorted()).toEqual(ids(given).toSorted());
        for (const [index, item] of order.slice(1).entries()) {
          const before = order[index]!;
          expect([Number(before.begun), before.submitted] <= [Number(item.begun), item.submitted]).toBe(true);
        }
      }),
    );
  });

  it('draws numbers of 32 bits that are always the same', () => {
    expect([drawFor('a', 'b'), drawFor('b', 'a'), drawFor('', '')]).toEqual([2742064016, 2412027831, 1026168788]);
    fc.assert(fc.property(fc.string(), fc.string(), (person, proposal) => {
      const draw = drawFor(person, proposal);
      expect(Number.isInteger(draw) && draw >= 0 && draw < 2 ** 32).toBe(true);
    }));
  });

});

describe('the next one', () => {
  it('is never the one that was just left', () => {
    expect(nextToServe([owed('a', 0)], expert, 'a')).toBeNull();
    expect(nextToServe([owed('a', 0), owed('b', 9)], expert, 'a')).toBe('b');
    fc.assert(fc.property(items, (given) => {
      for (const { proposalId } of given) expect(nextToServe(given, expert, proposalId)).not.toBe(proposalId);
    }));
  });

  it('is the first of the order for who has just come in, or has submitted the one before', () => {
    const given = [owed('a', 2), owed('b', 1), owed('c', 3)];
    expect(nextToServe(given, expert, null)).toBe('b');
    expect(nextToServe(given, expert, 'soumise')).toBe('b');
    expect(nextToServe([], expert, null)).toBeNull();
  });

  it('is not a draft as long as something is not begun', () => {
    expect(nextToServe([owed('brouillon', 0, true), owed('neuve', 5)], expert, 'autre')).toBe('neuve');
    expect(nextToServe([owed('a', 0, true), owed('b', 1, true), owed('neuve', 5)], expert, 'a')).toBe('neuve');
  });

  it('goes round the drafts, without coming back to one before the others', () => {
    const drafts = [owed('a', 1, true), owed('b', 2, true), owed('c', 3, true)];
    expect(nextToServe(drafts, expert, 'a')).toBe('b');
    expect(nextToServe(drafts, expert, 'b')).toBe('c');
    expect(nextToServe(drafts, expert, 'c')).toBe('a');
    expect(nextToServe(drafts, expert, null)).toBe('a');
  });
});
