import type { Duration } from './http.ts';

/** Durations to the last byte and to the first one, in milliseconds. */
export type Latency = {
  median: number;
  p95: number;
  firstByteP95: number;
  requests: number;
  /** what the portal and its database computed for one request; null where Linux does not tell */
  server: number | null;
  /** how long they were ready and had no core meanwhile */
  waited: number | null;
};

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

/** @param processor time of the server during these requests, in milliseconds */
export function latencyOf(durations: readonly Duration[], processor: { ran: number; waited: number } | null): Latency {
  const requests = durations.length;
  const lastBytes = durations.map(({ lastByte }) => lastByte);
  return {
    median: percentile(lastBytes, 0.5),
    p95: percentile(lastBytes, 0.95),
    firstByteP95: percentile(
      durations.map(({ firstByte }) => firstByte),
      0.95,
    ),
    requests,
    server: processor && processor.ran / requests,
    waited: processor && processor.waited / requests,
  };
}
