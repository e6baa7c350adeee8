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
  /** Informative scores, lowest first. */
  values: readonly number[];
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
  criteria: PerCriterion<CriterionReading>;
  standing: Standing;
  /**
   * Weighted mean of the four medians; null unless the proposal passes, because it only orders what passes, and null
   * under weights that order nothing.
   */
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
function quantile(ordered: readonly number[], share: number): number {
  const position = (ordered.length - 1) * share;
  const low = ordered[Math.floor(position)]!;
  const high = ordered[Math.ceil(position)]!;
  return low + (high - low) * (position - Math.floor(position));
}

/** Middle value; the mean of the two middle ones when they are even in number; null of nothing. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(sorted(values), 0.5);
}

/** Extremes and quartiles; null of nothing. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const ordered = sorted(values);
  return {
    min: quantile(ordered, 0),
    lowerQuartile: quantile(ordered, 0.25),
    upperQuartile: quantile(ordered, 0.75),
    max: quantile(ordered, 1),
  };
}

function sorted(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

/** Reads one criterion against its threshold. The median exists from the quorum of informative scores on. */
export function readCriterion(criterion: CriterionKey, scores: CriterionScores, rules: CallRules): CriterionReading {
  const informative = scores.informative.length;
  const threshold = rules.thresholds[criterion];
  const figure = informative >= rules.quorum ? median(scores.informative) : null;
  const spread = spreadOf(scores.informative);
  return {
    criterion,
    threshold,
    values: sorted(scores.informative),
    informative,
    insufficient: scores.insufficient,
    missing: Math.max(0, rules.quorum - informative),
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
export function readProposal(evaluations: number, scores: PerCriterion<CriterionScores>, rules: CallRules): ProposalReading {
  const criteria = perCriterion((criterion) => readCriterion(criterion, scores[criterion], rules));
  const four = criterionKeys.map((criterion) => criteria[criterion]);
  const standing = standingOf(four);
  return {
    evaluations,
    quorum: rules.quorum,
    quorate: evaluations >= rules.quorum,
    criteria,
    standing,
    mean: standing === 'passes' ? weightedMean(four, rules.weights) : null,
    polarised: four.some((criterion) => criterion.polarised),
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
function weightedMean(criteria: readonly CriterionReading[], weights: PerCriterion<number>): number | null {
  let halves = 0;
  let total = 0;
  for (const { criterion, median: figure } of criteria) {
    halves += weights[criterion] * 2 * Number(figure);
    total += weights[criterion];
  }
  return total > 0 ? halves / (2 * total) : null;
}

/** False when the weights sum to zero: no form lets it happen, and then nothing has a mean nor a rank. */
export function ordersRanking({ weights }: Pick<CallRules, 'weights'>): boolean {
  return criterionKeys.reduce((total, key) => total + weights[key], 0) > 0;
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

/** Reads the evaluations of a proposal, leaving out drafts and those of recused experts. */
export function readEvaluations(evaluations: readonly CountableEvaluation[], recusedIds: readonly string[], rules: CallRules): ProposalReading {
  const counted = countedEvaluations(evaluations, new Set(recusedIds));
  return readProposal(counted.length, gatherScores(counted), rules);
}
