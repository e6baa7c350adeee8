import type { Demonstration, SampleCahier, SampleProposal } from './content.ts';

/** A proposal under examination, with those who act around it. */
export interface Examined {
  proposal: SampleProposal;
  cahier: SampleCahier;
  commission: Demonstration['commissions'][number];
}
