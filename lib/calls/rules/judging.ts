import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';

/** The four criteria, in the order of the founding document. */
export const criterionKeys: readonly CriterionKey[] = ['useful', 'impactful', 'bearable', 'feasible'];

export const scoreScale = { min: 0, max: 5 } as const;
export const thresholdSteps: readonly number[] = Array.from({ length: 11 }, (_, index) => index / 2);
export const weightRange = { min: 1, max: 10 } as const;
export const quorumRange = { min: 1, max: 15 } as const;

/** What a new call starts from: equal weights, a median of 2.5 at least everywhere, three experts. */
export const defaultCallRules: CallRules = {
  weights: perCriterion(() => 1),
  thresholds: perCriterion(() => 2.5),
  quorum: 3,
};

/** Builds one value a criterion. */
export function perCriterion<Value>(make: (key: CriterionKey) => Value): PerCriterion<Value> {
  return { useful: make('useful'), impactful: make('impactful'), bearable: make('bearable'), feasible: make('feasible') };
}
