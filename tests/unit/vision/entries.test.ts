import { describe, expect, it } from 'vitest';
import { fieldsOf, saidBy } from '@/components/vision/entry-shape.ts';
import { kindOfSegment, kindWords, statementNames } from '@/components/vision/words.ts';
import { completeGroup } from '@/lib/vision/rules/groups.ts';
import { entryKinds, entryTitle, isOpen, missingEnglish, sameContent } from '@/lib/vision/rules/kinds.ts';
import { typeset } from '@/lib/vision/rules/typography.ts';
import { contentColumns, contentSchema } from '@/lib/vision/schema/entries.ts';
import { addEntrySchema, moveEntrySchema, saveEntrySchema } from '@/lib/vision/schema/inputs.ts';
import type { EntryContent, EntryKind } from '@/lib/vision/types/entries.ts';

const both = (fr: string, en = '') => ({ fr, en });
const figure = { kind: 'observed', label: both('Part des généralistes'), value: both('56', '56'), unit: both('%', '%'), date: '2016', source: both('Document'), note: both('') };
const theme = {
  name: both('Thème', 'Theme'),
  objective: both('Objectif', 'Aim'),
  diagnosis: [both('Premier.', 'First.'), both('Second.')],
  concerned: [{ kind: 'category', fr: 'Les associations', en: 'Associations' }],
};

/** Path and sentence of each refusal. */
function refusals(kind: EntryKind, content: unknown, id = 'x'): string[] {
  const read = contentSchema(kind, id)!.safeParse(content);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('what editors may save', () => {
  it('takes a text in French alone: English may be missing', () => {
    expect(contentSchema('lead', 'x')!.parse({ text: both('  Une piste \n à  suivre ') })).toEqual({ text: both('Une piste à suivre') });
  });

  it.each<[string, EntryKind, unknown, string]>([
    ['a text without French', 'lead', { text: both(' ', 'A lead') }, 'text.fr: Écrivez ce texte en français.'],
    ['a text too long', 'lead', { text: both('é'.repeat(1001)) }, 'text.fr: 1\u202f000 caractères au plus.'],
    ['a name that pages in English would lack', 'theme', { ...theme, name: both('Thème') }, 'name.en: Écrivez ce texte en anglais aussi : toutes les pages le montrent.'],
    ['a text without any paragraph', 'theme', { ...theme, diagnosis: [both('')] }, 'diagnosis: Écrivez au moins un paragraphe.'],
    ['a paragraph in English alone', 'theme', { ...theme, diagnosis: [both(''), both('', 'Alone')] }, 'diagnosis.1.fr: Écrivez ce texte en français.'],
    ['an actor of no kind', 'theme', { ...theme, concerned: [{ kind: '', ...both('MEDEF') }] }, 'concerned.0.kind: Dites si c’est une organisation ou une catégorie.'],
    ['a figure without its source', 'figure', { ...figure, source: both('') }, 'source.fr: Indiquez la source : un chiffre n’est rien sans elle.'],
    ['a figure without a value', 'figure', { ...figure, value: both('') }, 'value.fr: Écrivez la valeur, telle que la source l’écrit.'],
    ['a figure with a unit in English alone', 'figure', { ...figure, unit: both('', 'people') }, 'unit.fr: Écrivez ce texte en français.'],
    ['a figure dated in words', 'figure', { ...figure, date: 'mars 2018' }, 'date: Indiquez une année, un mois ou un jour. Exemples : 2018, 2018-03, 2018-03-15.'],
    ['a figure of a day that never was', 'figure', { ...figure, date: '2018-02-30' }, 'date: Indiquez une année, un mois ou un jour. Exemples : 2018, 2018-03, 2018-03-15.'],
    ['a milestone in a thirteenth month', 'milestone', { title: both('T'), startsOn: '2018-13', endsOn: '2019-01' }, 'startsOn: Indiquez une année et un mois. Exemple : 2018-03.'],
    ['a milestone that ends before it begins', 'milestone', { title: both('T'), startsOn: '2019-03', endsOn: '2018-03' }, 'endsOn: La fin vient avant le début.'],
    ['a stake less', 'statement', { content: [{ title: both('T'), points: [both('P')] }] }, 'content: Too small: expected array to have exactly 2 items'],
  ])('refuses %s, and says where', (_what, kind, content, expected) => {
    expect(refusals(kind, content, kind === 'statement' ? 'stakes' : 'x')).toEqual([expected]);
  });

  it('keeps a date as precise as it was given, and none as none', () => {
    const dates = ['2018', '2018-03', '2018-03-15', '', ' 2016 '].map((date) => contentSchema('figure', 'x')!.parse({ ...figure, date })['date']);
    expect(dates).toEqual(['2018', '2018-03', '2018-03-15', null, '2016']);
  });

  it('leaves out blank rows and what is not filled in', () => {
    expect(contentSchema('figure', 'x')!.parse(figure)['note']).toBeNull();
    const read = contentSchema('theme', 'x')!.parse({ ...theme, diagnosis: [both(''), both('Seul.'), both('')], concerned: [...theme.concerned, { kind: '', fr: '', en: '' }] });
    expect(read['diagnosis']).toEqual([both('Seul.')]);
    expect(read['concerned']).toEqual([{ kind: 'category', name: both('Les associations', 'Associations') }]);
  });

  it('keeps no-break spaces and drops what PostgreSQL cannot hold', () => {
    expect(contentSchema('lead', 'x')!.parse({ text: both('Combien\u202f?\u0000\u0007') })).toEqual({ text: both('Combien\u202f?') });
  });

  it('knows the six statements of the brand and no other', () => {
    expect(Object.keys(statementNames).filter((id) => contentSchema('statement', id) === null)).toEqual([]);
    expect([contentSchema('statement', 'inconnu'), contentSchema('statement', 'constructor')]).toEqual([null, null]);
  });
});

describe('the typography of what is typed', () => {
  it.each([
    ['fr', "L'eau : qui ? « nous » à 50 % !", 'L’eau\u202f: qui\u202f? «\u202fnous\u202f» à 50\u202f%\u202f!'],
    ['fr', 'À 10:30, sur https://exemple.fr?a', 'À 10:30, sur https://exemple.fr?a'],
    ['fr', 'Déjà\u202f: posé', 'Déjà\u202f: posé'],
    ['en', "One's own : left", 'One’s own : left'],
  ] as const)('in %s, sets « %s »', (language, typed, expected) => {
    expect(typeset(typed, language)).toBe(expected);
    expect(typeset(expected, language)).toBe(expected);
  });
});

describe('the forms of the vision', () => {
  it('ask for every column of every kind, and for no other', () => {
    const kinds = entryKinds.filter((each) => each !== 'statement');
    const asked = (kind: EntryKind) => fieldsOf(kind, '').map(({ path }) => path);
    expect(kinds.map((kind) => [kind, asked(kind).toSorted()])).toEqual(kinds.map((kind) => [kind, contentColumns(kind).toSorted()]));
  });

  it('name a refused field as the form does', () => {
    const read = saveEntrySchema.safeParse({ kind: 'lead', id: 'x', revision: '3', content: { text: both('') } });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['content.text.fr']);
    expect(addEntrySchema.safeParse({ kind: 'lead', group: { themeId: 't' } }).success).toBe(false);
  });

  it('read the button pressed, keys with a colon included', () => {
    expect(moveEntrySchema.parse({ kind: 'lead', move: 'up:a:b' }).move).toEqual({ direction: 'up', id: 'a:b' });
    expect(moveEntrySchema.safeParse({ kind: 'lead', move: 'sideways:a' }).success).toBe(false);
  });

  it('find a kind again by its address', () => {
    for (const kind of entryKinds) expect(kindOfSegment(kindWords[kind].segment)).toBe(kind);
    expect(kindOfSegment('inconnu')).toBeNull();
  });

  it('read back what an entry says, field by field', () => {
    const content = contentSchema('theme', 'x')!.parse(theme);
    expect(saidBy('theme', 'x', content)).toEqual([
      { label: 'Nom', fr: 'Thème', en: 'Theme' },
      { label: 'Objectif', fr: 'Objectif', en: 'Aim' },
      { label: 'Constat', fr: 'Premier.\n\nSecond.', en: 'First.' },
      { label: 'Acteurs concernés', fr: 'Les associations', en: 'Associations' },
    ]);
  });
});

describe('what is known of an entry', () => {
  it('counts the texts that have no English', () => {
    const content = contentSchema('theme', 'x')!.parse(theme);
    expect([missingEnglish(content), missingEnglish({ text: both('a', 'b') }), missingEnglish({ unit: null, text: both('', '') })]).toEqual([1, 0, 0]);
  });

  it('compares what is said, not the order it is written in', () => {
    expect(sameContent({ a: 1, b: { fr: 'x', en: '' } }, { b: { en: '', fr: 'x' }, a: 1 })).toBe(true);
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameContent({ a: null }, { a: 'null' })).toBe(false);
  });

  it('is titled by its name, its text, its title or what it counts', () => {
    const titles: EntryContent[] = [{ name: both('N') }, { text: both('T') }, { title: both('J') }, { label: both('C') }, { content: [] }];
    expect(titles.map(entryTitle)).toEqual(['N', 'T', 'J', 'C', '']);
  });

  it('may be added only where the founding document leaves the list open', () => {
    expect(entryKinds.filter((kind) => isOpen(kind))).toEqual(['lead', 'swot', 'figure', 'milestone']);
  });
});

describe('where an added entry goes', () => {
  const months = { startsOn: '2019-01', endsOn: '2019-02' };
  it.each([
    ['a lead under its theme', completeGroup('lead', { themeId: 't' }, {}), { themeId: 't' }],
    ['no lead without a theme', completeGroup('lead', {}, {}), null],
    ['no lead under a terre', completeGroup('lead', { terreId: 'a', themeId: 't' }, {}), null],
    ['a SWOT item in its quadrant', completeGroup('swot', { terreId: 'a', quadrant: 'threat' }, {}), { terreId: 'a', quadrant: 'threat' }],
    ['no SWOT item in a fifth quadrant', completeGroup('swot', { terreId: 'a', quadrant: 'luck' }, {}), null],
    ['a figure of the whole document', completeGroup('figure', {}, {}), { terreId: null, themeId: null }],
    ['no figure of a terre and of a theme at once', completeGroup('figure', { terreId: 'a', themeId: 't' }, {}), null],
    ['a milestone in its months', completeGroup('milestone', {}, months), months],
  ])('is %s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});
