import type { Exchange } from './http.ts';

/**
 * What a visit costs the portal:
 * - cached: the page lies in memory, made at its first visit;
 * - first: that first visit, after something was published;
 * - each: the page is made for each visit;
 * - write: something is kept.
 */
export type Kind = 'cached' | 'first' | 'each' | 'write';

export type Measure = {
  name: string;
  kind: Kind;
  /**
   * The request of a turn, from 0, when that many cahiers are loaded. Turn 0 asks for the same object whatever the size:
   * its statements are counted.
   */
  exchange(turn: number, cahiers: number): Exchange;
  /** What anybody may ask for: the least share that it must reach of the requests a second of a bare server of the same bytes. */
  leastShare?: number;
  /** How many turns there are before objects come twice, when that matters. */
  turns?(cahiers: number): number;
};
