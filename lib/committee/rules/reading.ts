import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';

/** The scores that count on one criterion: those of experts who submitted and are not recused. */
export interface CriterionScores {
  /** 0 to 5, in any order. */
  informative: readonly number[];
  /** How many answered that they had not enough information. */
  insufficient: number;
}

export interface CriterionReading {
  criterion: CriterionKey;
  threshold: number;
  informative: number;
  insufficient: number;
  /** Informative scores still needed to reach the quorum. */
  missing: number;
  /** Null under the quorum: the criterion is to be completed. */
  median: number | null;
  /** Null as long as nobody gave an informative score. */
  spread: Spread | null;
  meetsThreshold: boolean;
  polarised: boolean;
}

/** Extremes and quartiles of the informative scores. */
export interface Spread {
  min: number;
  lowerQuartile: number;
  upperQuartile: number;
  max: number;
}

export type Standing = 'to_complete' | 'under_threshold' | 'passes';

export interface ProposalReading {
  /** Submitted evaluations of experts who are not recused: what the quorum counts. */
  evaluations: number;
  quorum: number;
  quorate: boolean;
  criteria: readonly CriterionReading[];
  standing: Standing;
  /** Weighted mean of the four medians; null unless the proposal passes, because it only orders what passes. */
  mean: number | null;
  polarised: boolean;
}

/** From this distance between two experts on a criterion, their disagreement is worth a discussion. */
export const polarisedFrom = 3;

/**
 * Value under which a share of the sorted values lies, by linear interpolation between neighbours
 * (method 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
 * @param share 0 to 1
 */
function quantile(sorted: readonly [number, ...number[]], share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)] ?? sorted[0];
  const high = sorted[Math.ceil(position)] ?? sorted[0];
  return low + (high - low) * (position - Math.floor(position));
}

function sortedScores(values: readonly number[]): [number, ...number[]] | null {
  const [first, ...others] = values.toSorted((a, b) => a - b);
  return first === undefined ? null : [first, ...others];
}

/** Middle value; the mean of the two middle ones when they are even in number; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = sortedScores(values);
  return sorted && quantile(sorted, 0.5);
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = sortedScores(values);
  if (!sorted) return null;
  return {
    min: sorted[0],
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    max: quantile(sorted, 1),
  };
}

/** Reads one criterion against its threshold. The median exists from the quorum of informative scores on. */
export function readCriterion(criterion: CriterionKey, scores: CriterionScores, terms: CallRules): CriterionReading {
  const informative = scores.informative.length;
  const threshold = terms.thresholds[criterion];
  const figure = informative >= terms.quorum ? median(scores.informative) : null;
  const spread = spreadOf(scores.informative);
  return {
    criterion,
    threshold,
    informative,
    insufficient: scores.insufficient,
    missing: Math.max(0, terms.quorum - informative),
    median: figure,
    spread,
    meetsThreshold: figure !== null && figure >= threshold,
    polarised: spread !== null && spread.max - spread.min >= polarisedFrom,
  };
}

/**
 * Reads a proposal: all four criteria must reach their threshold, however high the others are.
 * @param evaluations submitted evaluations of experts who are not recused
 */
export function readProposal(evaluations: number, scores: PerCriterion<CriterionScores>, terms: CallRules): ProposalReading {
  const criteria = criterionKeys.map((criterion) => readCriterion(criterion, scores[criterion], terms));
  const standing = standingOf(criteria);
  return {
    evaluations,
    quorum: terms.quorum,
    quorate: evaluations >= terms.quorum,
    criteria,
    standing,
    mean: standing === 'passes' ? weightedMean(criteria, terms.weights) : null,
    polarised: criteria.some((criterion) => criterion.polarised),
  };
}

function standingOf(criteria: readonly CriterionReading[]): Standing {
  if (criteria.some((criterion) => criterion.median === null)) return 'to_complete';
  return criteria.every((criterion) => criterion.meetsThreshold) ? 'passes' : 'under_threshold';
}

/**
 * Medians go by halves and weights are integers: both sums are exact integers, so that two equal means are
 * equal numbers and share their rank.
 */
function weightedMean(criteria: readonly CriterionReading[], weights: PerCriterion<number>): number {
  let halves = 0;
  let total = 0;
  for (const { criterion, median: figure } of criteria) {
    halves += weights[criterion] * 2 * Number(figure);
    total += weights[criterion];
  }
  return halves / (2 * total);
}

export interface CountableEvaluation {
  personId: string;
  status: 'draft' | 'submitted';
  scores: readonly { criterion: CriterionKey; value: number | null }[];
}

/** Keeps what counts: submitted, and by somebody who is not recused from the cahier. */
export function countedEvaluations<Evaluation extends CountableEvaluation>(
  evaluations: readonly Evaluation[],
  recused: ReadonlySet<string>,
): Evaluation[] {
  return evaluations.filter(({ status, personId }) => status === 'submitted' && !recused.has(personId));
}

/** Gathers per criterion the scores of the evaluations that count. */
export function gatherScores(evaluations: readonly CountableEvaluation[]): PerCriterion<CriterionScores> {
  return perCriterion((wanted) => {
    const given = evaluations.flatMap(({ scores }) => scores.filter(({ criterion }) => criterion === wanted).map(({ value }) => value));
    const informative = given.filter((value) => value !== null);
    return { informative, insufficient: given.length - informative.length };
  });
}
