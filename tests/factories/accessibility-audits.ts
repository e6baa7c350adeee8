import { standard } from '@/lib/accessibility/rules/standard.ts';
import { answerFields, auditDetailsSchema, type AuditDetailsInput } from '@/lib/accessibility/schema.ts';
import type { AuditRecord, CriterionResult, KeptSheet } from '@/lib/accessibility/types.ts';

/** The details of an audit that nothing is missing from. */
export function auditDetails(change: Partial<AuditDetailsInput> = {}): AuditDetailsInput {
  return {
    ...auditDetailsSchema.parse({
      kind: 'external',
      auditor: 'Atelier du Bocage (fictif)',
      auditedOn: '2026-05-01',
      technologies: 'HTML5\nCSS',
      environments: 'Firefox et NVDA',
      tools: 'axe',
      pages: [
        { title: 'Accueil', address: '/' },
        { title: 'Contact', address: '/contact' },
      ],
      exceptions: [],
    }),
    ...change,
  };
}

/** What is said of a criterion, by its name. */
export type Said = Readonly<Record<string, CriterionResult | null>>;

/** The inputs of the form of a theme: all conforming, but those named. */
export function sheetContent(theme: number, said: Said = {}): Record<string, unknown> {
  const criteria = standard.themes[theme - 1]?.criteria ?? [];
  return Object.fromEntries(
    criteria.flatMap(({ number }) => {
      const fields = answerFields(number);
      const result = `${theme}.${number}` in said ? said[`${theme}.${number}`] : 'conforming';
      return [
        [fields.result, result ?? ''],
        [fields.comment, result === 'not_conforming' ? `Constat ${theme}.${number}` : ''],
        [fields.pages, result === 'not_conforming' ? ['/contact'] : []],
      ];
    }),
  );
}

/** An audit as it is read, all conforming, but the criteria named. */
export function auditRecord(said: Said = {}, change: Partial<AuditRecord> = {}): AuditRecord {
  const sheets: KeptSheet[] = standard.themes.map(({ number: theme, criteria }) => ({
    theme,
    version: 1,
    savedAt: new Date('2026-05-02T10:00:00Z'),
    answers: Object.fromEntries(
      criteria.map(({ number }) => {
        const name = `${theme}.${number}`;
        const result = name in said ? said[name]! : 'conforming';
        return [number, { result, comment: result === 'not_conforming' ? `Constat ${name}` : '', pages: [] }];
      }),
    ),
  }));
  return {
    ...auditDetails(),
    id: 'an-audit',
    standard: standard.version,
    createdAt: new Date('2026-05-01T10:00:00Z'),
    publishedAt: null,
    conforming: null,
    notConforming: null,
    revision: 1,
    sheets,
    ...change,
  };
}
