import { answerOf } from '@/lib/accessibility/rules/sheet.ts';
import { criterionName, standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditRecord, SamplePage } from '@/lib/accessibility/types.ts';

export interface NonConformity {
  /** "1.1" */
  name: string;
  title: string;
  comment: string;
  /** where it was seen; a page taken out of the sample since is not named any more */
  pages: readonly SamplePage[];
}

/** The criteria that an audit found not to be met, in order. */
export function nonConformities({ sheets, pages }: Pick<AuditRecord, 'sheets' | 'pages'>): NonConformity[] {
  return standard.themes.flatMap(({ number: theme, criteria }) => {
    const answers = sheets.find((sheet) => sheet.theme === theme)?.answers ?? {};
    return criteria.flatMap(({ number, title }) => {
      const { result, comment, pages: seen } = answerOf(answers, number);
      if (result !== 'not_conforming') return [];
      return [{ name: criterionName(theme, number), title, comment, pages: pages.filter(({ address }) => seen.includes(address)) }];
    });
  });
}
