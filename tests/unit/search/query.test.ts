import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery, replaceTerms, writeQuery } from '@/lib/search/rules/query.ts';

const term = (tokens: string, more: object = {}) => ({ tokens, typed: tokens, isPhrase: false, isExcluded: false, isPrefix: false, ...more });

describe('what is typed in the search field', () => {
  it.each([
    ['santé', [term('sante', { typed: 'santé', isPrefix: true })]],
    ['Accès SANTÉ', [term('acces', { typed: 'Accès' }), term('sante', { typed: 'SANTÉ', isPrefix: true })]],
    ['"circuits courts"', [term('circuits courts', { isPhrase: true })]],
    ['« l’œuvre »', [term('l oeuvre', { typed: 'l’œuvre', isPhrase: true })]],
    ['“bien-vivre”', [term('bien vivre', { typed: 'bien-vivre', isPhrase: true })]],
    ['santé -médecin', [term('sante', { typed: 'santé' }), term('medecin', { typed: 'médecin', isExcluded: true })]],
    ['-"maison de santé" soin', [term('maison de sante', { typed: 'maison de santé', isPhrase: true, isExcluded: true }), term('soin', { isPrefix: true })]],
    ['CA-2026-0042', [term('ca 2026 0042', { typed: 'CA-2026-0042', isPrefix: true })]],
    ['co-voiturage', [term('covoiturage', { typed: 'co-voiturage', isPrefix: true })]],
    ['le ma', [term('le'), term('ma', { isPrefix: true })]],
    ['ma', [term('ma')]],
    ['"jamais fermé', [term('jamais', { typed: '"jamais' }), term('ferme', { typed: 'fermé', isPrefix: true })]],
    ['  \u0000\t ', []],
    ['--- & | ! ( ) <-> :* \' "', []],
    ['<script>alert(1)</script>', [term('script alert 1 script', { typed: '<script>alert(1)</script>', isPrefix: true })]],
  ])('« %s » is read as words, phrases and exclusions', (typed, terms) => {
    expect(parseQuery(typed).terms).toEqual(terms);
  });

  it('is cut at 200 characters, and says so', () => {
    const { text, isCut } = parseQuery('é'.repeat(10_000));
    expect([text.length, isCut]).toEqual([longestQuery, true]);
    expect(parseQuery('é'.repeat(longestQuery)).isCut).toBe(false);
  });

  it('never cuts a character in two', () => {
    expect(parseQuery(`${'a'.repeat(199)}🌾🌾`).text).toBe(`${'a'.repeat(199)}🌾`);
  });

  it('holds only letters, digits and single spaces once read, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const { text, terms } = parseQuery(typed);
        expect([...text].length).toBeLessThanOrEqual(longestQuery);
        expect(terms.length).toBeLessThanOrEqual(20);
        for (const { tokens } of terms) expect(tokens).toMatch(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
      }),
    );
  });

  it('is written again with the words that were meant, the rest as it was', () => {
    const { terms } = parseQuery('aggriculture "circuits courts" -lait');
    const meant = new Map([['aggriculture', 'agriculture']]);
    expect(writeQuery(terms, meant)).toBe('agriculture "circuits courts" -lait');
    expect(replaceTerms(terms, meant).map(({ tokens }) => tokens)).toEqual(['agriculture', 'circuits courts', 'lait']);
  });
});
