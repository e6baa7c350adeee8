import { hasLapsed } from '@/lib/accessibility/rules/conformity.ts';
import { answerOf, count } from '@/lib/accessibility/rules/sheet.ts';
import { criterionName, standard } from '@/lib/accessibility/rules/standard.ts';
import type { AuditDetails, AuditRecord, KeptSheet } from '@/lib/accessibility/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';

/** Something to do before an audit may be published. */
export type Obstacle =
  | { kind: 'unanswered'; theme: number; criteria: readonly string[] }
  | { kind: 'undescribed'; theme: number; criteria: readonly string[] }
  | { kind: 'sample' | 'environments' | 'tools' | 'future' | 'lapsed' | 'nothing-applicable' | 'older-standard' };

/** All that stands between an audit and the declaration, in the order of the screens. */
export function obstacles(audit: AuditRecord, now: Date): Obstacle[] {
  const found: Obstacle[] = audit.standard === standard.version ? [] : [{ kind: 'older-standard' }];
  return [...found, ...ofDetails(audit, now), ...ofSheets(audit.sheets)];
}

function ofDetails(details: AuditDetails, now: Date): Obstacle[] {
  const found: Obstacle[] = [];
  if (details.auditedOn > parisClock(now).day) found.push({ kind: 'future' });
  if (hasLapsed(details, now)) found.push({ kind: 'lapsed' });
  if (details.pages.length === 0) found.push({ kind: 'sample' });
  if (details.environments.length === 0) found.push({ kind: 'environments' });
  if (details.tools.length === 0) found.push({ kind: 'tools' });
  return found;
}

function ofSheets(sheets: readonly KeptSheet[]): Obstacle[] {
  const total = count(sheets);
  const nothing: Obstacle[] = total.unanswered === 0 && total.conforming + total.not_conforming === 0 ? [{ kind: 'nothing-applicable' }] : [];
  const byTheme = standard.themes.flatMap(({ number: theme, criteria }): Obstacle[] => {
    const answers = sheets.find((sheet) => sheet.theme === theme)?.answers ?? {};
    const named = (wanted: (criterion: number) => boolean) => criteria.filter(({ number }) => wanted(number)).map(({ number }) => criterionName(theme, number));
    const unanswered = named((criterion) => answerOf(answers, criterion).result === null);
    const undescribed = named((criterion) => {
      const { result, comment } = answerOf(answers, criterion);
      return result === 'not_conforming' && comment === '';
    });
    return [
      ...(unanswered.length > 0 ? [{ kind: 'unanswered', theme, criteria: unanswered } as const] : []),
      ...(undescribed.length > 0 ? [{ kind: 'undescribed', theme, criteria: undescribed } as const] : []),
    ];
  });
  return [...nothing, ...byTheme];
}

