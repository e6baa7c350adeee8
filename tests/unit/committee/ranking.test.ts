import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '@/lib/committee/rules/ranking.ts';

type Row = { id: string; mean: number | null };
const meanOf = (row: Row) => row.mean;
const ranksOf = (rows: Row[]) => rank(rows, meanOf).map(({ row, rank: place }) => [row.id, place]);

describe('the ranking', () => {
  it('gives equal means the same rank and counts them all for the next: 1, 2, 2, 4', () => {
    const rows = [
      { id: 'd', mean: 3 },
      { id: 'b', mean: 3.5 },
      { id: 'a', mean: 4 },
      { id: 'c', mean: 3.5 },
    ];
    expect(ranksOf(rows)).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('puts what does not pass after, without a rank, in the order it came', () => {
    const rows = [
      { id: 'x', mean: null },
      { id: 'a', mean: 0 },
      { id: 'y', mean: null },
    ];
    expect(ranksOf(rows)).toEqual([
      ['a', 1],
      ['x', null],
      ['y', null],
    ]);
  });

  it('ranks nothing when nothing is there', () => {
    expect(rank([], meanOf)).toEqual([]);
  });

  it('loses nobody, and each rank is one more than the number of those strictly before', () => {
    const row = fc.record({ id: fc.uuid(), mean: fc.option(fc.integer({ min: 0, max: 40 }).map((eighths) => eighths / 8)) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const ranked = rank(rows, meanOf);
        expect(ranked.map(({ row: { id } }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        for (const { row: own, rank: place } of ranked) {
          const before = rows.filter(({ mean }) => own.mean !== null && mean !== null && mean > own.mean).length;
          expect(place).toBe(own.mean === null ? null : before + 1);
        }
      }),
    );
  });
});
