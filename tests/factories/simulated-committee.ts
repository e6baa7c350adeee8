import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { ScoreSheet } from '@/lib/committee/rules/severity.ts';

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const committeeSize = { proposals: 40, experts: 12, evaluations: 3 } as const;

/**
 * What is assumed of proposals and experts, in points of the scale: the merit of proposals differs by 0.8, and by 0.5
 * again from one criterion to the other; an expert's impression of a proposal is off by 0.4 on all criteria together and
 * by 0.7 on each; three tenths of a severity are of one criterion only; one answer in twenty is « pas assez
 * d'information ». Scores are rounded to 0, 1, 2, 3, 4, 5, and none goes beyond.
 */
const assumed = { general: 3, merit: 0.8, criterion: 0.5, impression: 0.4, noise: 0.7, ownSeverity: 0.3, insufficient: 0.05 } as const;

export interface SimulatedCommittee {
  sheets: ScoreSheet[];
  /** By proposal: its merit, mean of the four criteria. Its order is the true one. */
  merits: number[];
  /** By proposal: the mean that it would have from all the experts of the world, what an interval is about. */
  expected: number[];
}

/** A committee: each proposal goes to three experts, among those who have the fewest or to any. */
export function simulateCommittee(seed: number, severity: number, assignment: 'balanced' | 'random'): SimulatedCommittee {
  const random = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const merits = Array.from({ length: committeeSize.proposals }, () => {
    const merit = assumed.general + assumed.merit * normal();
    return perCriterion(() => merit + assumed.criterion * normal());
  });
  const severities = Array.from({ length: committeeSize.experts }, () => {
    const common = severity * normal();
    return perCriterion(() => common + assumed.ownSeverity * severity * normal());
  });
  const loads = severities.map(() => 0);
  const sheets = merits.flatMap((merit, proposal) => {
    const order = loads.map((load, expert) => ({ expert, turn: (assignment === 'balanced' ? load : 0) + random() })).toSorted((a, b) => a.turn - b.turn);
    return order.slice(0, committeeSize.evaluations).map(({ expert }): ScoreSheet => {
      loads[expert]! += 1;
      const impression = assumed.impression * normal();
      const give = (key: CriterionKey) => rounded(merit[key] - severities[expert]![key] + impression + assumed.noise * normal());
      return { proposalId: String(proposal), expert, scores: perCriterion((key) => (random() < assumed.insufficient ? null : give(key))) };
    });
  });
  const deviation = Math.hypot(severity, assumed.ownSeverity * severity, assumed.impression, assumed.noise);
  return {
    sheets,
    merits: merits.map((merit) => meanOf(merit)),
    expected: merits.map((merit) => meanOf(perCriterion((key) => expectedScore(merit[key], deviation)))),
  };
}

function rounded(value: number): number {
  return Math.min(5, Math.max(0, Math.round(value)));
}

function meanOf(values: PerCriterion<number>): number {
  return criterionKeys.reduce((total, key) => total + values[key], 0) / criterionKeys.length;
}

/** Mean of the rounded scores given by experts whose impressions are spread around a merit. */
function expectedScore(merit: number, deviation: number): number {
  return [0.5, 1.5, 2.5, 3.5, 4.5].reduce((total, step) => total + 1 - normalShare((step - merit) / deviation), 0);
}

/** Share of a normal law below a value (Abramowitz and Stegun, 26.2.17; 10⁻⁷ off at most). */
function normalShare(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const tail = 0.3989422804 * Math.exp((-value * value) / 2) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return value > 0 ? 1 - tail : tail;
}

/** The raw mean of each proposal: of its evaluations, each the mean of its informative scores. */
export function rawMeans({ sheets, merits }: SimulatedCommittee): number[] {
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  const evaluations = Map.groupBy(sheets, ({ proposalId }) => Number(proposalId));
  return merits.map((_, proposal) =>
    mean(
      evaluations.get(proposal)!.flatMap(({ scores }) => {
        const informative = criterionKeys.flatMap((key) => scores[key] ?? []);
        return informative.length === 0 ? [] : [mean(informative)];
      }),
    ),
  );
}

/** Kendall's tau-b: agreement of two orders, from −1 to 1, ties apart. */
export function kendallTau(a: readonly number[], b: readonly number[]): number {
  let [agreement, tiedA, tiedB, pairs] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [x, y] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      pairs += 1;
      agreement += x * y;
      tiedA += x === 0 ? 1 : 0;
      tiedB += y === 0 ? 1 : 0;
    }
  }
  return agreement / Math.sqrt((pairs - tiedA) * (pairs - tiedB));
}
