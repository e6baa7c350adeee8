import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { PerCriterion } from '@/lib/calls/types.ts';
import { invert } from '@/lib/committee/rules/symmetric-matrix.ts';

/** What one expert answered on one proposal; null is « pas assez d’information », or no answer. */
export interface ScoreSheet {
  proposalId: string;
  /** Any number or name that is the same for the same expert. */
  expert: number | string;
  scores: PerCriterion<number | null>;
}

/** A mean of which the severity of its experts was taken off, within its interval; 0 to 5. */
export interface Correction {
  mean: number;
  low: number;
  high: number;
}

/** Why a proposal has no corrected mean. */
export type CorrectionLack =
  /** Nobody gave it a score that weighs. */
  | 'no-score'
  /** Too few scores by the same experts on the same proposals to tell a severe expert from a weak proposal. */
  | 'too-few'
  /** Same, and its experts share no proposal with the others. */
  | 'apart';

export interface SeverityReading {
  corrections: ReadonlyMap<string, Correction | CorrectionLack>;
  /** Groups of proposals corrected each for itself, because they share no expert: 1 when all compare. */
  groups: number;
}

/** Share of the intervals that hold the value they are about. */
export const confidence = 0.9;
/** Quantile of the normal law that leaves 5 % above it: 5 % below and 5 % above make 90 % between. */
const normalQuantile = 1.6448536269514722;

/**
 * Comparisons left over once each proposal and each expert has its effect, below which no variance is told: those of
 * three experts who score three proposals. With so few, an interval holds the truth 85 times in 100 rather than 90.
 */
export const fewestComparisons = 4;

const scale = { min: 0, max: 5 } as const;

interface Observation {
  proposalId: string;
  expert: number | string;
  value: number;
}

/**
 * Means corrected for the severity of the experts, as an advice: decisions rest on medians.
 *
 * Additive model with two crossed effects: what expert e gives to proposal p is m + a(p) + b(e) + error, where the
 * merits a and the severities b are random, of variance A and B, hence both shrunk towards zero, the more so as they
 * rest on fewer evaluations. The variances are those of Henderson's method 3, without iteration (C. R. Henderson,
 * "Estimation of variance and covariance components", Biometrics 9, 1953; S. R. Searle, G. Casella and C. E. McCulloch,
 * "Variance Components", 1992, chapter 5), that of the severities counting for nothing as long as chance explains it.
 * Merits and severities are the best linear unbiased predictions of Henderson's mixed model equations; the interval
 * comes from the variance of their error (G. K. Robinson, "That BLUP is a good thing: the estimation of random
 * effects", Statistical Science 6, 1991), with Student's law, because the variances are estimated.
 *
 * It runs once, on the weighted mean of each evaluation, rather than on each criterion: severity shows on the four
 * together, and three scores a criterion would tell little of it. A criterion left without information is put aside
 * with its weight, once each criterion is centred on its own mean: not answering neither raises nor lowers an
 * evaluation.
 * @returns a correction, or why there is none, for each proposal of the sheets
 */
export function readSeverity(sheets: readonly ScoreSheet[], weights: PerCriterion<number>): SeverityReading {
  const observations = observe(sheets, weights);
  const corrections = new Map<string, Correction | CorrectionLack>(sheets.map(({ proposalId }) => [proposalId, 'no-score']));
  const found = connectedGroups(observations);
  let groups = 0;
  for (const group of found) {
    const fitted = fit(group, roundingVariance(weights));
    if (fitted) groups += 1;
    for (const { proposalId } of group) {
      corrections.set(proposalId, fitted?.get(proposalId) ?? (found.length > 1 ? 'apart' : 'too-few'));
    }
  }
  return { corrections, groups };
}

/** One number an evaluation, 0 to 5: the weighted mean of what was answered, each criterion centred on its own mean. */
function observe(sheets: readonly ScoreSheet[], weights: PerCriterion<number>): Observation[] {
  const criteria = criterionKeys.flatMap((key) => {
    const given = sheets.flatMap(({ scores }) => scores[key] ?? []);
    return weights[key] > 0 && given.length > 0 ? [{ key, weight: weights[key], mean: sum(given) / given.length }] : [];
  });
  const centre = sum(criteria.map(({ weight, mean }) => weight * mean)) / sum(criteria.map(({ weight }) => weight));
  return sheets.flatMap(({ proposalId, expert, scores }) => {
    const answered = criteria.filter(({ key }) => scores[key] !== null);
    if (answered.length === 0) return [];
    const distance = sum(answered.map(({ key, weight, mean }) => weight * (Number(scores[key]) - mean)));
    return [{ proposalId, expert, value: centre + distance / sum(answered.map(({ weight }) => weight)) }];
  });
}

/** Proposals and experts that a chain of evaluations joins: only these compare. */
function connectedGroups(observations: readonly Observation[]): Observation[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    const parent = parents.get(node) ?? node;
    if (parent === node) return node;
    const root = rootOf(parent);
    parents.set(node, root);
    return root;
  };
  for (const { proposalId, expert } of observations) parents.set(rootOf(`p ${proposalId}`), rootOf(`e ${expert}`));
  return [...Map.groupBy(observations, ({ proposalId }) => rootOf(`p ${proposalId}`)).values()];
}

/** Integer scores hide that much: no variance is believed smaller. */
function roundingVariance(weights: PerCriterion<number>): number {
  const total = sum(criterionKeys.map((key) => weights[key]));
  return sum(criterionKeys.map((key) => weights[key] ** 2)) / (12 * total ** 2);
}

/** Observations of a proposal: places of their experts, and values. */
interface Row {
  proposalId: string;
  experts: number[];
  values: number[];
  total: number;
}

function fit(observations: readonly Observation[], least: number): Map<string, Correction> | null {
  const places = new Map([...new Set(observations.map(({ expert }) => expert))].map((expert, place) => [expert, place]));
  const rows = [...Map.groupBy(observations, ({ proposalId }) => proposalId)].map(([proposalId, given]): Row => {
    const values = given.map(({ value }) => value);
    return { proposalId, experts: given.map(({ expert }) => places.get(expert)!), values, total: sum(values) };
  });
  const comparisons = observations.length - rows.length - places.size + 1;
  if (comparisons < fewestComparisons) return null;
  const variances = estimateVariances(rows, places.size, comparisons, least);
  return predict(rows, places.size, variances, studentQuantile(comparisons));
}

interface Variances {
  error: number;
  merit: number;
  severity: number;
}

/** Henderson's method 3: sums of squares of the fit with both effects and with one of them, equated to what they are expected to be. */
function estimateVariances(rows: readonly Row[], experts: number, comparisons: number, least: number): Variances {
  const count = rows.reduce((total, { values }) => total + values.length, 0);
  const { left, right } = severityEquations(rows, experts, 0);
  // The last expert is the reference of the others: only differences of severity are told.
  const others = experts - 1;
  const inverse = invert(left.slice(0, others).map((row) => row.slice(0, others)));
  const explained = sum(inverse.map((row, i) => right[i]! * sum(row.map((cell, j) => cell * right[j]!))));
  const withinProposals = sum(rows.map(({ values }) => squaresAround(values)));
  const byExpert = Array.from({ length: experts }, (): number[] => []);
  for (const row of rows) row.experts.forEach((expert, index) => byExpert[expert]!.push(row.values[index]!));
  const withinExperts = sum(byExpert.map(squaresAround));
  const residual = withinProposals - explained;
  const error = Math.max(least, residual / comparisons);
  const excess = explained - others * error;
  // Standard deviation of that excess among experts who are all equally severe: below it, nothing is corrected.
  const chance = error * Math.sqrt(2 * others * (1 + others / comparisons));
  return {
    error,
    merit: Math.max(least, (withinExperts - residual - (rows.length - 1) * error) / (count - experts)),
    severity: excess > chance ? excess / (count - rows.length) : 0,
  };
}

/**
 * The equations of the severities, proposals absorbed in them.
 * @param ratio variance of the error over that of the merits; 0 leaves the merits free
 */
function severityEquations(rows: readonly Row[], experts: number, ratio: number): { left: number[][]; right: number[] } {
  const left = Array.from({ length: experts }, () => Array.from({ length: experts }, () => 0));
  const right = Array.from({ length: experts }, () => 0);
  for (const { experts: present, values, total } of rows) {
    const share = 1 / (values.length + ratio);
    present.forEach((expert, index) => {
      left[expert]![expert]! += 1;
      right[expert]! += values[index]! - share * total;
      for (const other of present) left[expert]![other]! -= share;
    });
  }
  return { left, right };
}

/** Solves the mixed model equations, written for severities of variance 1 so that a variance of zero is no exception. */
function predict(rows: readonly Row[], experts: number, { error, merit, severity }: Variances, quantile: number): Map<string, Correction> {
  const ratio = error / merit;
  const deviation = Math.sqrt(severity);
  const { left, right } = severityEquations(rows, experts, ratio);
  // Each expert in turn, then the general mean.
  const system = left.map((row, i) => [...row.map((cell, j) => severity * cell + (i === j ? error : 0)), 0]);
  const mean = Array.from({ length: experts + 1 }, () => 0);
  let constant = 0;
  for (const { experts: present, values, total } of rows) {
    const rest = ratio / (values.length + ratio);
    mean[experts]! += rest * values.length;
    constant += rest * total;
    for (const expert of present) mean[expert]! += deviation * rest;
  }
  system.forEach((row, expert) => (row[experts] = mean[expert]!));
  const inverse = invert([...system, mean]);
  const known = [...right.map((value) => deviation * value), constant];
  const solution = inverse.map((row) => sum(row.map((cell, j) => cell * known[j]!)));
  const general = solution[experts]!;
  return new Map(
    rows.map(({ proposalId, experts: present, values, total }) => {
      const share = 1 / (values.length + ratio);
      const severities = deviation * sum(present.map((expert) => solution[expert]!));
      const corrected = general + share * (total - values.length * general - severities);
      // What the mean of this proposal owes to each unknown: the general mean, and the experts who scored it.
      const debts = [...present.map((expert) => [expert, -deviation * share] as const), [experts, ratio * share] as const];
      const uncertain = sum(debts.flatMap(([i, a]) => debts.map(([j, b]) => a * b * inverse[i]![j]!)));
      const margin = quantile * Math.sqrt(error * (share + uncertain));
      return [proposalId, { mean: onScale(corrected), low: onScale(corrected - margin), high: onScale(corrected + margin) }];
    }),
  );
}

/** Student's quantile from the normal one (Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.7.5); 0.002 off at 4 degrees. */
function studentQuantile(degrees: number): number {
  const z = normalQuantile;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) + (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3);
}

function squaresAround(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2));
}

/** To the hundredth, as it is shown: further digits would part what the scores do not. */
function onScale(value: number): number {
  return Math.round(100 * Math.min(scale.max, Math.max(scale.min, value))) / 100;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
