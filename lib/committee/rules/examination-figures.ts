import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import { type CriterionScores, readProposal } from '@/lib/committee/rules/reading.ts';
import { type CorrectionLack, readSeverity } from '@/lib/committee/rules/severity.ts';
import type { AnswerSheet, ReadExamination, ScoredExamination } from '@/lib/committee/types/ranking.ts';

/**
 * Reads the scores of a commission on a call: medians, standing, mean, and the mean corrected for severity. Nothing is
 * drawn from a proposal whose scores the reader may not see, not even for what is said of the others.
 */
export function readExaminations(
  examinations: readonly ScoredExamination[],
  rules: CallRules,
): { rows: ReadExamination[]; groups: number; evaluations: number } {
  const sheets = examinations.flatMap(({ proposalId, sheets: given }) => (given ?? []).map((sheet) => ({ proposalId, expert: sheet.expert, scores: informative(sheet) })));
  const { corrections, groups } = readSeverity(sheets, rules.weights);
  const rows = examinations.map(({ sheets: given, ...header }) => ({
    ...header,
    scores: given && {
      reading: readProposal(given.length, scoresOf(given), rules),
      corrected: corrections.get(header.proposalId) ?? ('no-score' satisfies CorrectionLack),
    },
  }));
  return { rows, groups, evaluations: sheets.length };
}

function informative({ answers }: AnswerSheet): PerCriterion<number | null> {
  return perCriterion((key) => {
    const answer = answers[key];
    return typeof answer === 'number' ? answer : null;
  });
}

function scoresOf(sheets: readonly AnswerSheet[]): PerCriterion<CriterionScores> {
  return perCriterion((key) => {
    const answers = sheets.map((sheet) => sheet.answers[key]);
    return {
      informative: answers.filter((answer) => typeof answer === 'number'),
      insufficient: answers.filter((answer) => answer === 'insufficient').length,
    };
  });
}
