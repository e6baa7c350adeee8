import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { ProposalAct } from '@/lib/cahiers/rules/transitions.ts';
import type { ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { DecisionFigures, Outcome } from '@/lib/committee/types/decision.ts';

/** The act of the proposal's life that publishes each outcome. */
export const publicationActs = {
  selected: 'select',
  adjourned: 'adjourn',
  not_selected: 'set_aside',
} as const satisfies Record<Outcome, ProposalAct>;

export type OutcomeObstacle = 'under-quorum' | 'to-complete' | 'under-threshold';

/** Why the figures forbid this outcome, or null: nothing under the quorum, and a selection only when all four criteria pass. */
export function outcomeObstacle(outcome: Outcome, reading: ProposalReading): OutcomeObstacle | null {
  if (!reading.quorate) return 'under-quorum';
  if (outcome !== 'selected' || reading.standing === 'passes') return null;
  return reading.standing === 'to_complete' ? 'to-complete' : 'under-threshold';
}

export interface Adjournment {
  /** What is missing. */
  missing: string;
  /** First instant at which an amendment is late. */
  until: Date | null;
}

/** An adjournment says what is missing and until when; the other outcomes say neither. */
export function adjournmentProblems(adjournment: Adjournment, now: Date): ('missing' | 'until')[] {
  const problems: ('missing' | 'until')[] = [];
  if (adjournment.missing.trim() === '') problems.push('missing');
  if (adjournment.until === null || adjournment.until <= now) problems.push('until');
  return problems;
}

/** Characters from which a text of feedback is one. */
export const shortestSentence = 10;

/**
 * The opinion that a decision may follow: the newest one recorded in the deliberation under way. One given before
 * an adjournment, or by the commission that had the examination before, no longer counts.
 */
export function currentOpinion<Opinion extends { recordedAt: Date }>(
  opinions: readonly Opinion[],
  deliberatedAt: Date | null,
): Opinion | null {
  if (deliberatedAt === null) return null;
  const current = opinions.filter(({ recordedAt }) => recordedAt >= deliberatedAt);
  return current.toSorted((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0] ?? null;
}

/** Figures kept with a decision. */
export function decisionFigures(reading: ProposalReading, recusals: number): DecisionFigures {
  return {
    criteria: perCriterion((key) => {
      const { median, informative, insufficient, threshold } = reading.criteria[key];
      return { median, informative, insufficient, threshold };
    }),
    evaluations: reading.evaluations,
    quorum: reading.quorum,
    recusals,
    mean: reading.mean,
  };
}
