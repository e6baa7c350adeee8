import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFields } from '@/lib/content/rules/comparison.ts';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import { auditedRubric, blankRubric, inLanguage, missingInRubric, rubricCriteria, rubricFields, rubricLimits, tidyRubric } from '@/lib/calls/rules/rubrics.ts';
import { writeRubricSchema } from '@/lib/calls/schema.ts';
import type { CriterionTexts, RubricText } from '@/lib/calls/types.ts';

const both = (text: string) => ({ fr: text, en: text });
const whole = (change: Partial<CriterionTexts> = {}): RubricText => ({
  changes: 'Les niveaux sont plus précis.',
  criteria: perCriterion((key) => ({
    name: both(key),
    statement: both('Énoncé'),
    gloss: both('Phrase'),
    guidance: both('Comment'),
    evidence: [both('Preuve')],
    anchors: Array.from({ length: 6 }, (_, level) => both(`Note ${level}`)),
    ...(key === 'useful' ? change : {}),
  })),
});
const fieldsOf = (text: RubricText, isFirst = false) => missingInRubric(text, isFirst).map(({ field }) => field);

describe('what a version lacks to be published', () => {
  it('is nothing when each text has its French and each name both languages', () => {
    expect(fieldsOf(whole())).toEqual([]);
  });

  it.each([
    ['its name in French', { name: { fr: '', en: 'Useful' } }, ['text.criteria.useful.name.fr']],
    ['its name in English', { name: { fr: 'Utile', en: '' } }, ['text.criteria.useful.name.en']],
    ['its statement', { statement: both('') }, ['text.criteria.useful.statement.fr']],
    ['its gloss', { gloss: both('') }, ['text.criteria.useful.gloss.fr']],
    ['its guidance', { guidance: both('') }, ['text.criteria.useful.guidance.fr']],
    ['all its evidence', { evidence: [] }, ['text.criteria.useful.evidence']],
    ['all its evidence, rows being empty', { evidence: [both('')] }, ['text.criteria.useful.evidence']],
    ['the French of a piece of evidence', { evidence: [both(''), { fr: '', en: 'Proof' }] }, ['text.criteria.useful.evidence.1.fr']],
    ['one of its levels', { anchors: [0, 1, 2, 3, 4, 5].map((level) => both(level === 3 ? '' : 'x')) }, ['text.criteria.useful.anchors.3.fr']],
  ] satisfies [string, Partial<CriterionTexts>, string[]][])('names %s beside its input', (_what, change, fields) => {
    expect(fieldsOf(whole(change))).toEqual(fields);
  });

  it('is not the English of anything but names', () => {
    const french = { fr: 'Texte', en: '' };
    expect(fieldsOf(whole({ statement: french, gloss: french, guidance: french, evidence: [french], anchors: Array.from({ length: 6 }, () => french) }))).toEqual([]);
  });

  it('is what changes, except for a first version', () => {
    expect(fieldsOf({ ...whole(), changes: '' })).toEqual(['text.changes']);
    expect(fieldsOf({ ...whole(), changes: '' }, true)).toEqual([]);
  });

  it('says each missing text in words', () => {
    expect(missingInRubric(whole({ guidance: both(''), evidence: [] }), true)).toEqual([
      { field: 'text.criteria.useful.guidance.fr', message: 'Utile, comment juger : écrivez-le en français.' },
      { field: 'text.criteria.useful.evidence', message: 'Utile : dites au moins une chose qui doit le montrer.' },
    ]);
    expect(missingInRubric(whole({ anchors: Array.from({ length: 6 }, (_, level) => both(level === 5 ? '' : 'x')) }), true)).toEqual([
      { field: 'text.criteria.useful.anchors.5.fr', message: 'Utile : dites ce que vaut la note 5.' },
    ]);
    expect(missingInRubric(whole({ name: { fr: 'Utile', en: '' }, evidence: [{ fr: '', en: 'Proof' }] }), true)).toEqual([
      { field: 'text.criteria.useful.name.en', message: 'Utile, nom : écrivez-le aussi en anglais.' },
      { field: 'text.criteria.useful.evidence.0.fr', message: 'Utile, ce qui doit le montrer : écrivez-le en français.' },
    ]);
    expect(missingInRubric({ ...whole(), changes: '' }, false)).toEqual([{ field: 'text.changes', message: 'Dites en une phrase ce qui change.' }]);
  });

  it('counts eleven texts and the English name for each criterion of a blank rubric', () => {
    const missing = fieldsOf(blankRubric(), true);
    expect(missing).toHaveLength(4 * 12);
    expect(missing.filter((field) => field.includes('.feasible.'))).toHaveLength(12);
  });
});

describe('comparison of two versions', () => {
  it('names the texts that differ, in their language, and no other', () => {
    const later = whole({ gloss: { fr: 'Autre phrase', en: 'Phrase' } });
    expect(compareFields(rubricFields(whole()), rubricFields(later)).map(({ key, label, language }) => [key, label, language])).toEqual([
      ['useful.gloss.fr', 'Utile : en une phrase', 'fr'],
    ]);
  });

  it('shows a piece of evidence put first as one addition', () => {
    const later = whole({ evidence: [{ fr: 'Devis', en: '' }, both('Preuve')] });
    const [field] = compareFields(rubricFields(whole()), rubricFields(later));
    expect(field?.key).toBe('useful.evidence.fr');
    expect(field?.differences.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: 'Devis\n' }]);
  });

  it('has a name for each text: what changes, then eleven in two languages for each criterion', () => {
    const fields = rubricFields(whole());
    expect(fields).toHaveLength(1 + 4 * 11 * 2);
    expect(fields[0]).toEqual({ key: 'changes', label: 'Ce qui change', language: null, text: 'Les niveaux sont plus précis.' });
    expect(fields.at(-1)).toEqual({ key: 'feasible.anchors.5.en', label: 'Réalisable : note 5', language: 'en', text: 'Note 5' });
  });
});

describe('what the audit keeps', () => {
  it('is what a save replaced and what it wrote, and nothing of what stayed', () => {
    expect(auditedRubric(whole(), { ...whole({ guidance: both('Mieux') }), changes: '' })).toEqual({
      before: { changes: 'Les niveaux sont plus précis.', 'useful.guidance.fr': 'Comment', 'useful.guidance.en': 'Comment' },
      after: { changes: '', 'useful.guidance.fr': 'Mieux', 'useful.guidance.en': 'Mieux' },
    });
  });
});

describe('a text in a language', () => {
  it('is itself, or the French that stands for the English that waits', () => {
    expect(inLanguage({ fr: 'Oui', en: 'Yes' }, 'en')).toEqual({ text: 'Yes', lang: undefined });
    expect(inLanguage({ fr: 'Oui', en: '' }, 'en')).toEqual({ text: 'Oui', lang: 'fr' });
    expect(inLanguage({ fr: 'Oui', en: '' }, 'fr')).toEqual({ text: 'Oui', lang: undefined });
  });
});

describe('what is kept of a draft', () => {
  it('leaves out the rows of evidence with no word in either language', () => {
    const text = tidyRubric(whole({ evidence: [both(''), { fr: 'Devis', en: '' }, { fr: '', en: 'Quote' }] }));
    expect(text.criteria.useful.evidence).toEqual([{ fr: 'Devis', en: '' }, { fr: '', en: 'Quote' }]);
    expect(text.criteria.feasible.evidence).toEqual([both('Preuve')]);
  });

  it('never loses a row with a word, whatever is typed', () => {
    const row = fc.record({ fr: fc.string(), en: fc.string() });
    fc.assert(
      fc.property(fc.array(row), (evidence) => {
        const kept = tidyRubric(whole({ evidence })).criteria.useful.evidence;
        expect(kept).toEqual(evidence.filter(({ fr, en }) => `${fr}${en}` !== ''));
      }),
    );
  });

  it('stores the criteria in the order of the founding document', () => {
    expect(rubricCriteria(whole()).map(({ key, position }) => [key, position])).toEqual(criterionKeys.map((key, index) => [key, index + 1]));
  });
});

describe('the form of a draft', () => {
  const sent = (text: unknown) => writeRubricSchema.safeParse({ versionId: '01890000-0000-7000-8000-000000000000', edition: '3', text });

  it('takes a draft with nothing in it, ends of lines made the same and NUL left out', () => {
    const empty = perCriterion(() => ({ anchors: Array.from({ length: 6 }, () => ({})) }));
    const parsed = sent({ changes: ' Un\r\ndeux\u0000 ', criteria: empty });
    expect(parsed.success && parsed.data).toEqual({ versionId: '01890000-0000-7000-8000-000000000000', edition: 3, text: { ...blankRubric(), changes: 'Un\ndeux' } });
  });

  it('refuses a seventh level, a thirteenth piece of evidence and a text that is too long, each at its place', () => {
    const criteria = structuredClone(whole().criteria);
    criteria.useful.anchors = Array.from({ length: 7 }, () => both('x'));
    criteria.bearable.evidence = Array.from({ length: 13 }, () => both('x'));
    criteria.feasible.gloss = { fr: 'x'.repeat(rubricLimits.gloss + 1), en: 'x'.repeat(rubricLimits.gloss) };
    const parsed = sent({ changes: '', criteria });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'text.criteria.useful.anchors',
      'text.criteria.bearable.evidence',
      'text.criteria.feasible.gloss.fr',
    ]);
  });
});
