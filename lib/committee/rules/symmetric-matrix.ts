/**
 * Inverse of a symmetric positive definite matrix, by sweeping each of its pivots (J. H. Goodnight, "A tutorial on the
 * SWEEP operator", The American Statistician 33, 1979).
 */
export function invert(matrix: readonly (readonly number[])[]): number[][] {
  const swept = matrix.map((row) => [...row]);
  for (const [k, pivotRow] of swept.entries()) {
    const pivot = pivotRow[k]!;
    for (const [j, value] of pivotRow.entries()) pivotRow[j] = value / pivot;
    for (const [i, row] of swept.entries()) {
      if (i === k) continue;
      const factor = row[k]!;
      for (const [j, value] of pivotRow.entries()) row[j]! -= factor * value;
      row[k] = -factor / pivot;
    }
    pivotRow[k] = 1 / pivot;
  }
  return swept;
}
