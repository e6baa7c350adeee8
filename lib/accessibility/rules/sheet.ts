import { themeOf, standard } from '@/lib/accessibility/rules/standard.ts';
import type { Answer, CriterionResult, KeptSheet, Sheet } from '@/lib/accessibility/types.ts';

export const criterionResults = ['conforming', 'not_conforming', 'not_applicable'] as const satisfies readonly CriterionResult[];

const noAnswer: Answer = { result: null, comment: '', pages: [] };

/** What is said of a criterion: nothing, when it was never saved. */
export function answerOf(sheet: Sheet, criterion: number): Answer {
  return sheet[criterion] ?? noAnswer;
}

/** Every theme in order, those never saved included. */
export function everySheet(kept: readonly KeptSheet[]): KeptSheet[] {
  return standard.themes.map(({ number }) => kept.find(({ theme }) => theme === number) ?? { theme: number, answers: {}, version: 0, savedAt: null });
}

/** The sheet where each criterion still without an answer is said not to be applicable. */
export function withoutObject(theme: number, sheet: Sheet): Sheet {
  const criteria = themeOf(theme)?.criteria ?? [];
  return Object.fromEntries(
    criteria.map(({ number }) => {
      const answer = answerOf(sheet, number);
      return [number, answer.result === null ? { ...answer, result: 'not_applicable' as const } : answer];
    }),
  );
}

/** Same answers, whatever the order in which they were kept. */
export function sameSheet(theme: number, one: Sheet, other: Sheet): boolean {
  return (themeOf(theme)?.criteria ?? []).every(({ number }) => {
    const [a, b] = [answerOf(one, number), answerOf(other, number)];
    return a.result === b.result && a.comment === b.comment && a.pages.length === b.pages.length && a.pages.every((page) => b.pages.includes(page));
  });
}

export type Count = Record<CriterionResult | 'unanswered', number>;

/** How many criteria of these themes have each result. */
export function count(sheets: readonly Pick<KeptSheet, 'theme' | 'answers'>[]): Count {
  const total: Count = { conforming: 0, not_conforming: 0, not_applicable: 0, unanswered: 0 };
  for (const { theme, answers } of sheets) {
    for (const { number } of themeOf(theme)?.criteria ?? []) total[answerOf(answers, number).result ?? 'unanswered'] += 1;
  }
  return total;
}
