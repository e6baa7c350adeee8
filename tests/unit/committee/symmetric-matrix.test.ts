import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert } from '@/lib/committee/rules/symmetric-matrix.ts';

describe('the inverse of a symmetric positive definite matrix', () => {
  it('of a small one is exact', () => {
    expect(invert([[4]])).toEqual([[0.25]]);
    expect(invert([[2, 1], [1, 1]])).toEqual([[1, -1], [-1, 2]]);
    expect(invert([])).toEqual([]);
  });

  it('gives the identity when multiplied by it', () => {
    const cell = fc.double({ min: -3, max: 3, noNaN: true });
    const square = fc.integer({ min: 1, max: 6 }).chain((size) => fc.array(fc.array(cell, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }));
    fc.assert(
      fc.property(square, (root) => {
        const size = root.length;
        const dot = (a: readonly number[], b: readonly number[]) => a.reduce((total, value, k) => total + value * b[k]!, 0);
        const matrix = root.map((row, i) => root.map((other, j) => dot(row, other) + (i === j ? 1 : 0)));
        const inverse = invert(matrix);
        for (let i = 0; i < size; i += 1) {
          for (let j = 0; j < size; j += 1) expect(dot(matrix[i]!, inverse.map((row) => row[j]!))).toBeCloseTo(i === j ? 1 : 0, 8);
        }
      }),
    );
  });

  it('leaves the matrix as it was', () => {
    const matrix = [[2, 1], [1, 1]];
    invert(matrix);
    expect(matrix).toEqual([[2, 1], [1, 1]]);
  });
});
