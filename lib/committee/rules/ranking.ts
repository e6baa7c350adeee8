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
  let shared = { rank: 0, mean: Number.NaN };
  const ranked = passing.map(({ row, mean }, index) => {
    if (mean !== shared.mean) shared = { rank: index + 1, mean };
    return { row, rank: shared.rank };
  });
  return [...ranked, ...means.filter(({ mean }) => mean === null).map(({ row }) => ({ row, rank: null }))];
}
