import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';

/** What an expert answered on a criterion, and what they had answered before the deliberation when it changed there. */
export interface NamedScore {
  answer: Answer;
  reason: string;
  before: { answer: Answer; reason: string } | null;
}

interface NamedEvaluation {
  submittedAt: string;
  /** Recused since: kept for the record, in no figure. */
  counted: boolean;
  scores: PerCriterion<NamedScore>;
  comment: string;
}

interface NamedDecision {
  reference: string;
  title: string;
  outcome: Outcome;
  reasons: string;
  publishedAt: string;
  sentences: Partial<Record<CriterionKey, string>>;
}

/** A decision with the ids of the people around it. */
export interface StoredNamedDecision extends NamedDecision {
  evaluations: readonly (NamedEvaluation & { personId: string })[];
  recusals: readonly { personId: string }[];
}

/** The full file of a commission on a call, which stays with its chair and its secretary. */
export interface NamedDecisions extends CallRules {
  commission: string;
  call: { slug: string; title: string };
  downloadedAt: string;
  decisions: readonly (NamedDecision & { recused: readonly string[]; evaluations: readonly (NamedEvaluation & { expert: string })[] })[];
}
