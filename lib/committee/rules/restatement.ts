import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import { isUnderWay, type CriterionAnswer, type ExaminationState } from '@/lib/committee/rules/evaluation.ts';

/** Criteria on which somebody now says something else than before. */
export function changedCriteria(before: PerCriterion<CriterionAnswer>, after: PerCriterion<CriterionAnswer>): CriterionKey[] {
  return criterionKeys.filter((key) => before[key].answer !== after[key].answer || before[key].reason !== after[key].reason);
}

/** Scores are given again during deliberation only, as long as no opinion was given on it. */
export function takesRestatements({ status, deliberatedAt }: ExaminationState): boolean {
  return isUnderWay({ status }) && status !== 'opinion_given' && deliberatedAt !== null;
}
