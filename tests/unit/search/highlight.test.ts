import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractLength, extractOf, finderOf, highlight } from '@/lib/search/rules/highlight.ts';
import { parseQuery } from '@/lib/search/rules/query.ts';

const marked = (parts: ReturnType<typeof highlight>) => parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const find = (text: string, query: string, forms: string[]) => marked(highlight(text, finderOf(parseQuery(query).terms, forms)));

describe('what is marked in a text', () => {
  it.each([
    ['any form of a word, with its accents', 'La Santé et les santés', 'santé ', ['sante', 'santes'], 'La [Santé] et les [santés]'],
    ['a whole word only', 'entreprise, interentreprises', 'entreprise "x"', ['entreprise'], '[entreprise], interentreprises'],
    ['the word that a last word begins', 'Agriculture agricole', 'agricu', [], '[Agriculture] agricole'],
    ['words beside one another together', 'Le savoir-faire d’ici', '"savoir faire"', ['savoir', 'faire'], 'Le [savoir-faire] d’ici'],
    ['a ligature typed as two letters', 'L’œuvre', '"oeuvre"', ['oeuvre'], 'L’[œuvre]'],
    ['two spellings of a compound', 'co-voiturage ou covoiturage', '"covoiturage"', ['covoiturage'], '[co-voiturage] ou [covoiturage]'],
    ['nothing for empty words', 'de la terre', 'de la', [], 'de la terre'],
    ['markup as text', '<b>lait</b>', '"lait"', ['lait'], '<b>[lait]</b>'],
  ])('is %s', (_what, text, query, forms, expected) => {
    expect(find(text, query, forms)).toBe(expected);
  });

  it('leaves every character of the text in its place', () => {
    const finder = finderOf(parseQuery('terre').terms, ['terre', 'terres']);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('terre', 'Terres', ' ', '-', 'é', 'İ', '<mark>', 'œ'), fc.string({ unit: 'binary', maxLength: 4 }))), (pieces) => {
        const text = pieces.join('');
        expect(highlight(text, finder).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('the extract of a result', () => {
  const finder = finderOf(parseQuery('"moisson"').terms, ['moisson']);
  const long = 'Le blé est semé à l’automne dans les champs ouverts du sud du département. '.repeat(12);

  it('is the summary when the words are in it', () => {
    const summary = 'Chaque été, les voisins se retrouvent pour la moisson et le battage. '.repeat(2).trim();
    expect(marked(extractOf(summary, `${long} moisson`, finder))).toBe(summary.replaceAll('moisson', '[moisson]'));
  });

  it('is the place of the body where the words stand when the summary does not hold them', () => {
    const extract = marked(extractOf(long.slice(0, 150), `${long}La moisson commence. ${long}`, finder));
    expect(extract).toContain('La [moisson] commence.');
    expect(extract.startsWith('… ')).toBe(true);
    expect(extract.length).toBeLessThan(extractLength + 60);
  });

  it('says who, then what, when the summary is only a name', () => {
    expect(marked(extractOf('Les Trois Haies', 'La moisson commence.', finder))).toBe('Les Trois Haies · La [moisson] commence.');
    expect(marked(extractOf('Les Trois Haies', '', finder))).toBe('Les Trois Haies');
  });
});
