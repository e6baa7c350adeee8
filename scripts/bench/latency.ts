/** Median and 95th percentile of durations, in milliseconds. */
export type Latency = { median: number; p95: number; requests: number };

/**
 * The value under or at which a share of the durations lies (nearest rank: always one of those measured).
 * @param share above 0, up to 1
 */
export function percentile(durations: readonly number[], share: number): number {
  const sorted = durations.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

export function latencyOf(durations: readonly number[]): Latency {
  return { median: percentile(durations, 0.5), p95: percentile(durations, 0.95), requests: durations.length };
}
