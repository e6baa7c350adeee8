import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, lastPosition, moved, type Placed } from '@/lib/vision/rules/order.ts';

const rows = (...positions: number[]): Placed[] => positions.map((position, index) => ({ id: 'abcdefgh'[index]!, position }));
const after = (list: readonly Placed[], changes: readonly Placed[]) =>
  inOrder(list.map((row) => changes.find(({ id }) => id === row.id) ?? row)).map(({ id }) => id);

describe('moving an entry of a list', () => {
  it('exchanges the positions of two neighbours and touches no other', () => {
    expect(moved(rows(1, 2, 5), 'b', 'down')).toEqual([
      { id: 'c', position: 2 },
      { id: 'b', position: 5 },
    ]);
  });

  it('changes nothing at either end, nor for one that is not there', () => {
    expect(moved(rows(1, 2), 'a', 'up')).toEqual([]);
    expect(moved(rows(1, 2), 'b', 'down')).toEqual([]);
    expect(moved(rows(1, 2), 'z', 'up')).toEqual([]);
  });

  it('numbers again a list where two share a position', () => {
    expect(after(rows(1, 1, 1), moved(rows(1, 1, 1), 'c', 'up'))).toEqual(['a', 'c', 'b']);
  });

  it('moves exactly one place, whatever the positions, and comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 8 }), fc.nat(7), (positions, picked) => {
        const list = rows(...positions);
        const before = inOrder(list).map(({ id }) => id);
        const index = picked % (before.length - 1);
        const id = before[index]!;
        const changes = moved(list, id, 'down');
        const down = after(list, changes);
        expect(down).toEqual(before.with(index, before[index + 1]!).with(index + 1, id));
        const then = list.map((row) => changes.find((change) => change.id === row.id) ?? row);
        expect(after(then, moved(then, id, 'up'))).toEqual(before);
      }),
    );
  });

  it('adds at the end', () => {
    expect([lastPosition([]), lastPosition(rows(4, 2))]).toEqual([1, 5]);
  });
});
