import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, forgiven } from '@/lib/platform/edit-distance.ts';
import { looksLikeSlip, nearestWord } from '@/lib/search/rules/correction.ts';

const known = (...words: [string, number][]) => words.map(([word, uses]) => ({ word, uses }));

describe('the mistakes between two words', () => {
  it.each([
    ['agriculture', 'agriculture', 0],
    ['aggriculture', 'agriculture', 1],
    ['agriculutre', 'agriculture', 1],
    ['mayene', 'mayenne', 1],
    ['lavla', 'laval', 1],
    ['', 'laval', 5],
    ['chat', 'chien', 3],
  ])('from « %s » to « %s » are %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('are as many one way as the other, and none only between the same words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('the word that was meant', () => {
  it.each([
    ['has the fewest mistakes', 'mayene', known(['moyenne', 90], ['mayenne', 3]), 'mayenne'],
    ['begins with the same letter', 'mable', known(['table', 9], ['sable', 9], ['marle', 1]), 'marle'],
    ['is the most used', 'ferne', known(['ferme', 12], ['terne', 40], ['ferre', 2]), 'ferme'],
  ])('%s', (_why, typed, words, meant) => {
    expect(nearestWord(typed, words)?.word).toBe(meant);
  });

  it.each([
    ['a word of three letters, where each counts', 'sol', known(['sel', 50])],
    ['a word too far away', 'laval', known(['lavoir', 50])],
    ['a word that nothing looks like', 'zzzzzz', []],
    ['the word itself', 'laval', known(['laval', 3])],
  ])('is not guessed for %s', (_what, typed, words) => {
    expect(nearestWord(typed, words)).toBeNull();
  });

  it('forgives one mistake from four letters, two from six, three from ten', () => {
    expect([3, 4, 5, 6, 9, 10].map(forgiven)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('is offered in place of a rare word only when it is ten times more used', () => {
    expect(looksLikeSlip(2, { word: 'mayenne', uses: 20 })).toBe(true);
    expect(looksLikeSlip(2, { word: 'mayenne', uses: 19 })).toBe(false);
    expect(looksLikeSlip(0, { word: 'mayenne', uses: 9 })).toBe(false);
  });
});
