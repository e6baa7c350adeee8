import { criterionKeys, scoreScale } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';

/** What an expert answers on a criterion; a draft may hold nothing yet. "insufficient" is an answer, never a zero. */
export type Answer = number | 'insufficient' | null;

export interface CriterionAnswer {
  answer: Answer;
  reason: string;
}

export const reasonLengths = { min: 10, max: 3000 } as const;

export interface AnswerProblem {
  criterion: CriterionKey;
  lacks: 'answer' | 'reason';
}

/** What stands between this evaluation and its submission: four answers, each with its reason. */
export function missingAnswers(answers: PerCriterion<CriterionAnswer>): AnswerProblem[] {
  return criterionKeys.flatMap((criterion) => {
    const { answer, reason } = answers[criterion];
    const problems: AnswerProblem[] = [];
    if (answer === null) problems.push({ criterion, lacks: 'answer' });
    if (reason.trim().length < reasonLengths.min) problems.push({ criterion, lacks: 'reason' });
    return problems;
  });
}

/** How many of the four criteria have their answer and its reason. */
export function answeredCriteria(answers: PerCriterion<CriterionAnswer>): number {
  const lacking = new Set(missingAnswers(answers).map(({ criterion }) => criterion));
  return criterionKeys.length - lacking.size;
}

/** Reads the value of a radio button: "0" to "5", "insufficient", anything else being no answer. */
export function readAnswer(typed: string): Answer {
  if (typed === 'insufficient') return 'insufficient';
  const level = /^\d$/.test(typed) ? Number(typed) : scoreScale.max + 1;
  return level <= scoreScale.max ? level : null;
}

export interface ExaminationState {
  status: ProposalStatus;
  deliberatedAt: Date | null;
}

/** An examination is under way until its decision is published. */
export function isUnderWay({ status }: { status: ProposalStatus }): boolean {
  return status === 'under_examination' || status === 'opinion_given';
}

/**
 * A first evaluation is taken until deliberation; during it, only when a recusal has broken the quorum, so that
 * an alternate can make it whole again.
 */
export function takesEvaluations(examination: ExaminationState, quorate: boolean): boolean {
  return isUnderWay(examination) && (examination.deliberatedAt === null || !quorate);
}

/** A submitted evaluation changes by dated amendment until deliberation, and never after. */
export function takesAmendments({ status, deliberatedAt }: ExaminationState): boolean {
  return status === 'under_examination' && deliberatedAt === null;
}
