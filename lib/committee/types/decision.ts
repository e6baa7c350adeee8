import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';

export type Outcome = 'selected' | 'adjourned' | 'not_selected';

/** Figures as they were when the decision was taken. */
export interface DecisionFigures {
  criteria: PerCriterion<{ median: number | null; informative: number; insufficient: number; threshold: number }>;
  evaluations: number;
  quorum: number;
  recusals: number;
  mean: number | null;
}

export interface OpinionRecord {
  outcome: Outcome;
  text: string;
  recordedById: string;
  recordedAt: Date;
}

export interface DecisionRecord {
  id: string;
  outcome: Outcome;
  reasons: string;
  adjournedFor: string;
  amendableUntil: Date | null;
  figures: DecisionFigures;
  decidedById: string;
  decidedAt: Date;
  publishedAt: Date | null;
  sentences: PerCriterion<string>;
  /** What would change the commission's mind on each criterion, or keep it. */
  improvements: PerCriterion<string>;
  wayBack: string;
  /** LAB in preparation that a selected proposal feeds; null makes a new one. */
  labId: string | null;
  batchId: string | null;
}

/** A published decision as everybody reads it: bands, never figures. */
export interface PublishedDecision {
  proposalId: string;
  outcome: Outcome;
  reasons: string;
  adjournedFor: string;
  amendableUntil: Date | null;
  publishedAt: Date;
  commissionName: string;
  wayBack: string;
  criteria: readonly { criterion: CriterionKey; band: Band; sentence: string; improvement: string }[];
}
