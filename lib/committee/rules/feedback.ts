/** How a median stands to its threshold, as the contributor reads it: never the figure itself. */
export type Band = 'well_under' | 'under' | 'at' | 'well_above' | 'unknown';

/** From one whole level of the rubric on, the distance to the threshold is clear. */
const clearDistance = 1;

/** Band of a criterion; unknown when the experts could not judge for want of information. */
export function bandOf(median: number | null, threshold: number): Band {
  if (median === null) return 'unknown';
  const distance = median - threshold;
  if (distance <= -clearDistance) return 'well_under';
  if (distance < 0) return 'under';
  return distance < clearDistance ? 'at' : 'well_above';
}
