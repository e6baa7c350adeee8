export interface Ranked<Row> {
  row: Row;
  /** Null for what does not pass: the ranking only orders what passes. */
  rank: number | null;
}

/**
 * Orders what passes by decreasing mean, equal means sharing their rank (1, 2, 2, 4); the rest follows without
 * a rank. Equal rows keep the order they came in.
 * @param meanOf weighted mean of the medians, or null for what does not pass
 */
export function rank<Row>(rows: readonly Row[], meanOf: (row: Row) => number | null): Ranked<Row>[] {
  const means = rows.map((row) => ({ row, mean: meanOf(row) }));
  const passing = means
    .filter((entry): entry is { row: Row; mean: number } => entry.mean !== null)
    .toSorted((a, b) => b.mean - a.mean);
  const firstWith = new Map<number, number>();
  for (const [index, { mean }] of passing.entries()) if (!firstWith.has(mean)) firstWith.set(mean, index + 1);
  return [
    ...passing.map(({ row, mean }) => ({ row, rank: firstWith.get(mean) ?? null })),
    ...means.filter(({ mean }) => mean === null).map(({ row }) => ({ row, rank: null })),
  ];
}
