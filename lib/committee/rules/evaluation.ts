import { criterionKeys, perCriterion, scoreScale } from '@/lib/calls/rules/judging.ts';
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
export const underWayStatuses: readonly ProposalStatus[] = ['under_examination', 'opinion_given'];

export function isUnderWay({ status }: { status: ProposalStatus }): boolean {
  return underWayStatuses.includes(status);
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
  return isUnderWay({ status }) && deliberatedAt === null;
}

const criterionWords: PerCriterion<string> = {
  useful: 'l’utilité',
  impactful: 'l’impact',
  bearable: 'le caractère supportable',
  feasible: 'la faisabilité',
};

/** The input to mend, with its sentence. */
export function problemField({ criterion, lacks }: AnswerProblem): { field: string; message: string } {
  const message =
    lacks === 'answer'
      ? `Choisissez un niveau de 0 à 5 pour ${criterionWords[criterion]}, ou « pas assez d’information ».`
      : `Donnez la raison de votre réponse sur ${criterionWords[criterion]} (${reasonLengths.min} caractères au moins).`;
  return { field: `answers.${criterion}.${lacks}`, message };
}

/** Answers as an amendment keeps them, with their reasons. */
export function answersWithReasons(answers: PerCriterion<CriterionAnswer>): PerCriterion<{ answer: Answer; reason: string }> {
  return perCriterion((criterion) => ({ answer: answers[criterion].answer, reason: answers[criterion].reason }));
}

/** Answers as the audit keeps them: figures without the reasons, which stay in the evaluation. */
export function auditAnswers(answers: PerCriterion<CriterionAnswer>): PerCriterion<Answer> {
  return perCriterion((criterion) => answers[criterion].answer);
}

interface EvaluationContent {
  answers: PerCriterion<CriterionAnswer>;
  comment: string;
}

export function sameContent(a: EvaluationContent, b: EvaluationContent): boolean {
  return (
    a.comment === b.comment &&
    criterionKeys.every((key) => a.answers[key].answer === b.answers[key].answer && a.answers[key].reason === b.answers[key].reason)
  );
}
