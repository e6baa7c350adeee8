import { describe, expect, it } from 'vitest';
import { nonConformities } from '@/lib/accessibility/rules/findings.ts';
import { obstacles } from '@/lib/accessibility/rules/publication.ts';
import { count, sameSheet, withoutObject } from '@/lib/accessibility/rules/sheet.ts';
import { auditRecord } from '@/tests/factories/accessibility-audits.ts';

const now = new Date('2026-05-12T10:00:00Z');

describe('what stands before the publication of an audit', () => {
  it('is nothing when all is answered and described', () => {
    expect(obstacles(auditRecord({ '1.1': 'not_conforming', '4.1': 'not_applicable' }), now)).toEqual([]);
  });

  it('is each theme with criteria left without an answer', () => {
    expect(obstacles(auditRecord({ '2.1': null, '8.9': null, '8.10': null }), now)).toEqual([
      { kind: 'unanswered', theme: 2, criteria: ['2.1'] },
      { kind: 'unanswered', theme: 8, criteria: ['8.9', '8.10'] },
    ]);
  });

  it('is a criterion not met that nothing is said about', () => {
    const audit = auditRecord({ '3.2': 'not_conforming' });
    const silent = audit.sheets.map((sheet) => (sheet.theme === 3 ? { ...sheet, answers: { ...sheet.answers, 2: { result: 'not_conforming' as const, comment: '', pages: [] } } } : sheet));
    expect(obstacles({ ...audit, sheets: silent }, now)).toEqual([{ kind: 'undescribed', theme: 3, criteria: ['3.2'] }]);
  });

  it.each([
    ['sample', { pages: [] }],
    ['environments', { environments: [] }],
    ['tools', { tools: [] }],
    ['future', { auditedOn: '2026-05-13' }],
    ['lapsed', { auditedOn: '2023-05-12' }],
    ['older-standard', { standard: '4.1' }],
  ] as const)('is named « %s »', (kind, change) => {
    expect(obstacles(auditRecord({}, change), now)).toEqual([{ kind }]);
  });

  it('is the lack of any applicable criterion', () => {
    const audit = auditRecord();
    const sheets = audit.sheets.map((sheet) => ({ ...sheet, answers: withoutObject(sheet.theme, {}) }));
    expect(count(sheets)).toEqual({ conforming: 0, not_conforming: 0, not_applicable: 106, unanswered: 0 });
    expect(obstacles({ ...audit, sheets }, now)).toEqual([{ kind: 'nothing-applicable' }]);
  });
});

describe('a sheet', () => {
  it('counts a criterion never saved as unanswered', () => {
    expect(count([{ theme: 2, answers: {} }])).toEqual({ conforming: 0, not_conforming: 0, not_applicable: 0, unanswered: 2 });
  });

  it('keeps its answers when the rest is said not to be applicable', () => {
    const answers = withoutObject(2, { 1: { result: 'not_conforming', comment: 'Sans titre', pages: ['/'] } });
    expect(answers).toEqual({ 1: { result: 'not_conforming', comment: 'Sans titre', pages: ['/'] }, 2: { result: 'not_applicable', comment: '', pages: [] } });
  });

  it('is the same whatever the order of its pages, not whatever its words', () => {
    const answer = { result: 'not_conforming', comment: 'Sans titre', pages: ['/', '/contact'] } as const;
    expect(sameSheet(2, { 1: answer }, { 1: { ...answer, pages: ['/contact', '/'] } })).toBe(true);
    expect(sameSheet(2, { 1: answer }, { 1: { ...answer, comment: 'Sans titre.' } })).toBe(false);
    expect(sameSheet(2, { 1: answer }, { 1: { ...answer, pages: ['/'] } })).toBe(false);
    expect(sameSheet(2, { 1: answer }, {})).toBe(false);
  });
});

describe('non-conformities', () => {
  it('are the criteria not met in order, with the pages still in the sample', () => {
    const audit = auditRecord({ '13.1': 'not_conforming', '1.2': 'not_conforming' });
    const sheets = audit.sheets.map((sheet) =>
      sheet.theme === 1 ? { ...sheet, answers: { ...sheet.answers, 2: { result: 'not_conforming' as const, comment: 'Constat 1.2', pages: ['/contact', '/partie'] } } } : sheet,
    );
    expect(nonConformities({ ...audit, sheets }).map(({ name, comment, pages }) => ({ name, comment, pages }))).toEqual([
      { name: '1.2', comment: 'Constat 1.2', pages: [{ title: 'Contact', address: '/contact' }] },
      { name: '13.1', comment: 'Constat 13.1', pages: [] },
    ]);
  });
});
