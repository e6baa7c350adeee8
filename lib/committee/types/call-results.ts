import type { Outcome } from '@/lib/committee/types/decision.ts';

/** A decision as the results of its call name it. */
export interface CallResult {
  /** Receipt number of the cahier. */
  reference: string;
  position: number;
  title: string;
  actorName: string;
  outcome: Outcome;
  /** Adjourned, and what was asked for never came. */
  hasLapsed: boolean;
}
