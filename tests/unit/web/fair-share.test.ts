import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fairShare } from '@/lib/web/fair-share.ts';

describe('a fair share of several lists', () => {
  it.each([
    [[['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']], 4, ['a1', 'a2', 'b1', 'c1']],
    [[['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']], 10, ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']],
    [[['a1', 'a2'], [], ['c1', 'c2']], 3, ['a1', 'a2', 'c1']],
    [[['a1'], ['b1'], ['c1']], 2, ['a1', 'b1']],
    [[['a1']], 0, []],
    [[], 5, []],
  ])('of %j, at most %i', (lists, most, expected) => {
    expect(fairShare(lists, most)).toEqual(expected);
  });

  it('takes as many as it may, and from no list two more than from another that still has some', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 6 }), fc.nat({ max: 40 }), (lengths, most) => {
        const lists = lengths.map((length, list) => Array.from({ length }, (_, rank) => ({ list, rank })));
        const taken = fairShare(lists, most);
        expect(taken.length).toBe(Math.min(most, lists.flat().length));
        const counts = lengths.map((_, list) => taken.filter((thing) => thing.list === list).length);
        for (const [list, count] of counts.entries()) if (count < lengths[list]!) expect(Math.max(...counts) - count).toBeLessThanOrEqual(1);
        expect(taken).toEqual(lists.flatMap((list, index) => list.slice(0, counts[index])));
      }),
    );
  });
});
