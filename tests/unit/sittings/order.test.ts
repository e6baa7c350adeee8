import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countExits, earliestTimes, exactUpTo, groupItems, moveItem, reorderVisible, type OrderItem } from '@/lib/sittings/rules/order.ts';

let serial = 0;
function item(away: string, more: Partial<OrderItem> = {}): OrderItem {
  serial += 1;
  return { id: `${away || 'personne'} ${serial}`, cahierId: `cahier ${serial}`, themePosition: 0, position: 1, receiptNumber: '', away: [...away], ...more };
}
const point = (id: string): OrderItem => item('', { id, cahierId: null });
const away = (items: readonly OrderItem[]) => items.map((one) => one.away.join(''));

/** The fewest exits of all orders, by trying each. */
function fewest(items: readonly OrderItem[]): number {
  if (items.length <= 1) return countExits(items);
  const permute = (done: OrderItem[], left: readonly OrderItem[]): number =>
    left.length === 0 ? countExits(done) : Math.min(...left.map((next) => permute([...done, next], left.filter((other) => other !== next))));
  return permute([], items);
}

const anyItems = (max: number) =>
  fc.array(fc.subarray(['a', 'b', 'c', 'd']), { maxLength: max }).map((all) => all.map((people) => item(people.join(''))));

describe('exits', () => {
  it.each([
    [[], 0],
    [[''], 0],
    [['a'], 1],
    [['a', 'a'], 1],
    [['a', '', 'a'], 2],
    [['a', 'ab', 'b'], 2],
    [['ab', 'c', 'ab'], 5],
  ])('of %j are %i', (people, exits) => {
    expect(countExits(people.map((one) => item(one)))).toBe(exits);
  });
});

describe('grouping', () => {
  it('brings recusals together, in chains where people overlap', () => {
    const grouped = groupItems([item('a'), item('b'), item(''), item('ab'), item('a')]);
    expect(countExits(grouped)).toBe(2);
  });

  it('orders what asks the same people out by theme, cahier and place in it', () => {
    const items = [
      item('', { id: '1', themePosition: 2, receiptNumber: 'CA-1', position: 1 }),
      item('', { id: '2', themePosition: 1, receiptNumber: 'CA-9', position: 2 }),
      item('', { id: '3', themePosition: 1, receiptNumber: 'CA-9', position: 1 }),
      item('', { id: '4', themePosition: 1, receiptNumber: 'CA-2', position: 1 }),
    ];
    expect(groupItems(items).map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
  });

  it('leaves free points at both ends of the day', () => {
    const items = [point('Ouverture'), item('a', { id: 'x' }), point('Pause'), item('a', { id: 'y' }), point('Fin')];
    expect(groupItems(items).map(({ id }) => id)).toEqual(['Ouverture', 'x', 'y', 'Pause', 'Fin']);
  });

  it('leaves a day of free points, and an empty one, as they are', () => {
    expect(groupItems([point('Un'), point('Deux')]).map(({ id }) => id)).toEqual(['Un', 'Deux']);
    expect(groupItems([])).toEqual([]);
  });

  it('asks nobody to leave more often than any other order, for small days', () => {
    fc.assert(
      fc.property(anyItems(6), (items) => {
        expect(countExits(groupItems(items))).toBe(fewest(items));
      }),
      { numRuns: 60 },
    );
  });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(anyItems(20), (items) => {
        expect(groupItems(items).map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('is never worse than what was given, beyond what is solved exactly too', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => String.fromCodePoint(97 + index));
    const manyGroups = fc.uniqueArray(fc.subarray(crowd, { minLength: 1, maxLength: 4 }), {
      minLength: exactUpTo + 1,
      maxLength: 25,
      selector: (people) => people.join(' '),
    });
    fc.assert(
      fc.property(manyGroups, (groups) => {
        const items = groups.map((people) => item('', { away: people }));
        expect(countExits(groupItems(items))).toBeLessThanOrEqual(countExits(items));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a good order that it cannot improve, beyond what is solved exactly', () => {
    // A chain: each group shares somebody with the next, which only the given order follows from end to end.
    const chain = Array.from({ length: exactUpTo + 4 }, (_, index) => item('', { id: String(index), away: [`p${index}`, `p${index + 1}`] }));
    expect(countExits(groupItems(chain))).toBe(exactUpTo + 5);
  });

  it('gives back what it was given when its own order asks for more exits', () => {
    // Found by search: from the order of their themes, its own way through these thirteen groups asks for one exit more.
    const groups = [['a', 3], ['abh', 1], ['bcdfh', 6], ['cdef', 5], ['ce', 2], ['c', 7], ['acef', 12], ['aei', 8], ['adfgi', 11], ['bcdegi', 0], ['bdegh', 9], ['egh', 10], ['fg', 4]] as const;
    const items = groups.map(([people, themePosition]) => item(people, { themePosition }));
    expect(groupItems(items)).toEqual(items);
    expect(countExits(items)).toBe(19);
    expect(countExits(groupItems(items.toSorted((a, b) => a.themePosition - b.themePosition)))).toBe(20);
  });
});

describe('moving an item', () => {
  const ids = ['a', 'b', 'c', 'd'];
  it.each([
    ['b', 'up', ['b', 'a', 'c', 'd']],
    ['b', 'down', ['a', 'c', 'b', 'd']],
    ['a', 'up', null],
    ['d', 'down', null],
    ['x', 'up', null],
  ] as const)('%s %s', (moved, way, expected) => {
    expect(moveItem(ids, new Set(ids), moved, way)).toEqual(expected);
  });

  it('steps over what is not seen, which keeps its place', () => {
    const visible = new Set(['a', 'd']);
    expect(moveItem(ids, visible, 'd', 'up')).toEqual(['d', 'b', 'c', 'a']);
    expect(moveItem(ids, visible, 'a', 'down')).toEqual(['d', 'b', 'c', 'a']);
    expect(moveItem(ids, visible, 'a', 'up')).toBe(null);
    expect(moveItem(ids, new Set(['b']), 'b', 'down')).toBe(null);
    expect(moveItem(ids, visible, 'b', 'up')).toBe(null);
  });

  it('puts a new order into the places that its items hold', () => {
    expect(reorderVisible(ids, ['d', 'a'])).toEqual(['d', 'b', 'c', 'a']);
    expect(reorderVisible(ids, [])).toEqual(ids);
  });
});

describe('times', () => {
  it('add up from the beginning', () => {
    const at = new Date('2026-05-12T12:00:00Z');
    expect(earliestTimes(at, [10, 25, 5]).map((time) => time.toISOString().slice(11, 16))).toEqual(['12:00', '12:10', '12:35']);
    expect(earliestTimes(at, [])).toEqual([]);
  });

  it('of what a reader sees are never later than those of the whole', () => {
    const at = new Date('2026-05-12T12:00:00Z');
    const anyDay = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 480 }), seen: fc.boolean() }));
    fc.assert(
      fc.property(anyDay, (day) => {
        const whole = earliestTimes(at, day.map(({ minutes }) => minutes)).filter((_, index) => day[index]?.seen);
        const seen = earliestTimes(at, day.filter((one) => one.seen).map(({ minutes }) => minutes));
        expect(seen.every((time, index) => time <= whole[index]!)).toBe(true);
      }),
    );
  });
});

it('reads people in any order as the same group', () => {
  expect(away(groupItems([item('ab'), item('c'), item('ba')]))).toHaveLength(3);
  expect(countExits(groupItems([item('ab'), item('c'), item('ba')]))).toBe(3);
});
