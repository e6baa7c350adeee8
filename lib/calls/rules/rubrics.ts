import type { AuditValue } from '@/lib/audit/types.ts';
import type { DocumentField } from '@/lib/content/types/document.ts';
import { criterionKeys, perCriterion, scoreScale } from '@/lib/calls/rules/judging.ts';
import type { LocalizedText, PerCriterion, RubricCriterion, RubricText } from '@/lib/calls/types.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** The scores that have a written anchor, in order. */
export const anchoredLevels: readonly number[] = Array.from({ length: scoreScale.max + 1 }, (_, level) => level);

/** The most characters of each text of a rubric. */
export const rubricLimits = { rubric: 120, changes: 400, name: 120, statement: 400, gloss: 600, guidance: 3000, evidence: 400, anchor: 800 } as const;

/** Pieces of evidence that a criterion may ask for, at most. */
export const mostEvidence = 12;

/** The criteria in a word, whatever their version calls them. */
export const criterionLabels: PerCriterion<string> = { useful: 'Utile', impactful: 'Impactante', bearable: 'Supportable', feasible: 'Réalisable' };

const plainTexts = ['name', 'statement', 'gloss', 'guidance'] as const;
const textLabels = { name: 'nom', statement: 'énoncé', gloss: 'en une phrase', guidance: 'comment juger' } as const;
const nothing: LocalizedText = { fr: '', en: '' };

/** What a rubric is before its first word. */
export function blankRubric(): RubricText {
  return {
    changes: '',
    criteria: perCriterion(() => ({ name: nothing, statement: nothing, gloss: nothing, guidance: nothing, evidence: [], anchors: anchoredLevels.map(() => nothing) })),
  };
}

/** What is kept of a text as typed: rows left empty are no evidence. */
export function tidyRubric({ changes, criteria }: RubricText): RubricText {
  return {
    changes,
    criteria: perCriterion((key) => ({ ...criteria[key], evidence: criteria[key].evidence.filter(({ fr, en }) => fr !== '' || en !== '') })),
  };
}

/** The criteria as they are stored and read, in the order of the founding document. */
export function rubricCriteria({ criteria }: RubricText): RubricCriterion[] {
  return criterionKeys.map((key, index) => ({ key, position: index + 1, ...criteria[key] }));
}

/**
 * What is still missing, beside each input, before a version may be published: French everywhere, the names in both
 * languages because every page shows them in passing, one piece of evidence a criterion, and what changes when it is
 * not the first version.
 */
export function missingInRubric(text: RubricText, isFirst: boolean): FieldRefusal[] {
  const missing: FieldRefusal[] = [];
  const need = (written: string, field: string, message: string) => {
    if (written === '') missing.push({ field, message });
  };
  if (!isFirst) need(text.changes, 'text.changes', 'Dites en une phrase ce qui change.');
  for (const key of criterionKeys) {
    const criterion = text.criteria[key];
    const at = `text.criteria.${key}`;
    const label = criterionLabels[key];
    for (const part of plainTexts) need(criterion[part].fr, `${at}.${part}.fr`, `${label}, ${textLabels[part]} : écrivez-le en français.`);
    need(criterion.name.en, `${at}.name.en`, `${label}, nom : écrivez-le aussi en anglais.`);
    const evidence = criterion.evidence.filter(({ fr, en }) => fr !== '' || en !== '');
    if (evidence.length === 0) missing.push({ field: `${at}.evidence`, message: `${label} : dites au moins une chose qui doit le montrer.` });
    criterion.evidence.forEach(({ fr, en }, index) => {
      if (en !== '') need(fr, `${at}.evidence.${index}.fr`, `${label}, ce qui doit le montrer : écrivez-le en français.`);
    });
    criterion.anchors.forEach(({ fr }, level) => need(fr, `${at}.anchors.${level}.fr`, `${label} : dites ce que vaut la note ${level}.`));
  }
  return missing;
}

/** The texts of a version by their names, for comparisons: evidence as one list, so that a piece added moves no other. */
export function rubricFields({ changes, criteria }: RubricText): DocumentField[] {
  const fields: DocumentField[] = [{ key: 'changes', label: 'Ce qui change', language: null, text: changes }];
  for (const key of criterionKeys) {
    const { evidence, anchors, ...texts } = criteria[key];
    const both = (path: string, label: string, text: LocalizedText) => {
      for (const language of ['fr', 'en'] as const) fields.push({ key: `${key}.${path}.${language}`, label: `${criterionLabels[key]} : ${label}`, language, text: text[language] });
    };
    for (const part of plainTexts) both(part, textLabels[part], texts[part]);
    both('evidence', 'ce qui doit le montrer', { fr: listed(evidence, 'fr'), en: listed(evidence, 'en') });
    anchors.forEach((anchor, level) => both(`anchors.${level}`, `note ${level}`, anchor));
  }
  return fields;
}

function listed(texts: readonly LocalizedText[], language: keyof LocalizedText): string {
  return texts
    .map((text) => text[language])
    .filter((text) => text !== '')
    .join('\n');
}

/** The texts that a save replaced and those it wrote, for the audit: only what differs. */
export function auditedRubric(before: RubricText, after: RubricText): { before: AuditValue; after: AuditValue } {
  const later = new Map(rubricFields(after).map(({ key, text }) => [key, text]));
  const changed = rubricFields(before).filter(({ key, text }) => later.get(key) !== text);
  return {
    before: Object.fromEntries(changed.map(({ key, text }) => [key, text])),
    after: Object.fromEntries(changed.map(({ key }) => [key, later.get(key) ?? ''])),
  };
}

/** A text as a page of that language shows it; where English waits, French, and `lang` says so. */
export function inLanguage(text: LocalizedText, language: keyof LocalizedText): { text: string; lang: 'fr' | undefined } {
  if (language === 'fr' || text.en !== '') return { text: text[language], lang: undefined };
  return { text: text.fr, lang: 'fr' };
}
