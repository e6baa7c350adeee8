import type { PerCriterion } from '@/lib/calls/types.ts';

import type { Demonstration, SampleCahier, SampleProposal } from './content.ts';

/** A proposal under examination, with those who act around it. */
export interface Examined {
  proposal: SampleProposal;
  cahier: SampleCahier;
  commission: Demonstration['commissions'][number];
  /** When the decision that waits was taken, and its feedback. */
  decidedAt: Date | null;
  sentences: PerCriterion<string> | null;
}
