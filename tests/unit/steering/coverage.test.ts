import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageGaps, coverageMatrix, CoverageNumbers, density, densityRanges } from '@/lib/steering/rules/coverage.ts';
import { isThemed, publicKinds, steeringKinds } from '@/lib/steering/rules/kinds.ts';
import type { CoverageCount, CoveredTheme } from '@/lib/steering/types.ts';

describe('how full a cell is drawn', () => {
  it.each([
    [0, 3, 0],
    [1, 1, 1],
    [2, 3, 2],
    [5, 5, 5],
    [1, 10, 1],
    [2, 10, 1],
    [3, 10, 2],
    [10, 10, 5],
    [1, 1000, 1],
    [0, 0, 0],
  ])('%i beside a most of %i is drawn at %i', (count, most, expected) => {
    expect(density(count, most)).toBe(expected);
  });

  it('says which numbers each density stands for', () => {
    expect(densityRanges(0)).toEqual([]);
    expect(densityRanges(2)).toEqual([
      { level: 1, from: 1, to: 1 },
      { level: 2, from: 2, to: 2 },
    ]);
    expect(densityRanges(12).map(({ level, from, to }) => [level, from, to])).toEqual([
      [1, 1, 2],
      [2, 3, 4],
      [3, 5, 7],
      [4, 8, 9],
      [5, 10, 12],
    ]);
  });

  it('grows with the number, and is nothing only where nothing is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), fc.nat(10_000), (most, a, b) => {
        const [less, more] = [Math.min(a, b, most), Math.min(Math.max(a, b), most)];
        expect(density(less, most)).toBeLessThanOrEqual(density(more, most));
        expect(density(more, most) === 0).toBe(more === 0);
      }),
    );
  });

  it('has ranges that follow one another from one to the most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (most) => {
        const ranges = densityRanges(most);
        expect(ranges[0]!.from).toBe(1);
        expect(ranges.at(-1)!.to).toBe(most);
        for (const [index, { from }] of ranges.entries()) if (index > 0) expect(from).toBe(ranges[index - 1]!.to + 1);
      }),
    );
  });
});

const territories = ['Craon', 'Ernée', 'Laval'].map((name) => ({ siren: name, slug: name.toLowerCase(), name }));
const themes: CoveredTheme[] = [
  { slug: 'sante', name: 'Santé', terre: 'verte' },
  { slug: 'tourisme', name: 'Tourisme', terre: 'verte' },
  { slug: 'mobilite', name: 'Mobilité', terre: 'bleue' },
];
const scope = { territories, themes, terre: null };
const count = (territory: string | null, theme: string | null, number: number, terre: string | null = null): CoverageCount => ({ kind: 'labs', territory, theme, terre, count: number });

describe('the matrix', () => {
  // One LAB on health in Craon and Laval, another on tourism and health in Laval.
  const numbers = new CoverageNumbers([
    count('Craon', 'sante', 1),
    count('Laval', 'sante', 2),
    count('Laval', 'tourisme', 1),
    count('Craon', null, 1),
    count('Laval', null, 2),
    count('Laval', null, 2, 'verte'),
    count(null, 'sante', 2),
    count(null, 'tourisme', 1),
    count(null, null, 2),
    count(null, null, 2, 'verte'),
  ]);
  const matrix = coverageMatrix(numbers, 'labs', scope);

  it('has a number for each territory and theme, and totals that count a thing once', () => {
    expect(matrix.rows.map(({ cells }) => cells.map((cell) => cell.count))).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [2, 1, 0],
    ]);
    expect(matrix.rows.map(({ total }) => total)).toEqual([1, 0, 2]);
    expect([matrix.totals, matrix.total, matrix.most]).toEqual([[2, 1, 0], 2, 2]);
  });

  it('of one terre has its themes and its totals', () => {
    const green = coverageMatrix(numbers, 'labs', { territories, themes: themes.slice(0, 2), terre: 'verte' });
    expect(green.rows.map(({ total }) => total)).toEqual([0, 0, 2]);
    expect(green.total).toBe(2);
  });

  it('knows nothing of another kind', () => {
    expect(coverageMatrix(numbers, 'cahiers', scope)).toMatchObject({ total: 0, most: 0 });
  });

  it('tells what is nowhere, where there is nothing, and what the others lack, each once', () => {
    const { nowhere, without, partial } = coverageGaps(matrix);
    expect(nowhere.map(({ slug }) => slug)).toEqual(['mobilite']);
    expect(without.map(({ name }) => name)).toEqual(['Ernée']);
    expect(partial.map(({ territory, present, missing }) => [territory.name, present.map(({ slug }) => slug), missing.map(({ slug }) => slug)])).toEqual([
      ['Craon', ['sante'], ['tourisme']],
    ]);
  });

  it('that is empty lacks everything, that is full lacks nothing', () => {
    const empty = coverageGaps(coverageMatrix(new CoverageNumbers([]), 'labs', scope));
    expect([empty.nowhere.length, empty.without.length, empty.partial]).toEqual([3, 3, []]);
    const full = new CoverageNumbers(territories.flatMap(({ siren }) => themes.map(({ slug }) => count(siren, slug, 1))));
    expect(coverageGaps(coverageMatrix(full, 'labs', scope))).toEqual({ nowhere: [], without: [], partial: [] });
  });
});

it('the steering committee sees what the public sees, and two numbers more', () => {
  expect(steeringKinds.slice(0, publicKinds.length)).toEqual(publicKinds);
  expect(steeringKinds.slice(publicKinds.length)).toEqual(['depots', 'examens']);
  expect(steeringKinds.filter((kind) => !isThemed(kind))).toEqual(['acteurs', 'lieux']);
});
