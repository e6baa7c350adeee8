import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecoIndex, grade } from '@/scripts/audit/ecoindex.ts';

/** The examples that the tests of github.com/cnumr/ecoindex_python publish: the score is rounded. */
const published = [
  { elements: 100, requests: 100, kilobytes: 100, score: 72, letter: 'B' },
  { elements: 100, requests: 100, kilobytes: 1000, score: 67, letter: 'C' },
  { elements: 100, requests: 100, kilobytes: 10_000, score: 58, letter: 'C' },
  { elements: 200, requests: 200, kilobytes: 10_000, score: 46, letter: 'D' },
  { elements: 2355, requests: 267, kilobytes: 2493, score: 10, letter: 'G' },
  { elements: 240, requests: 20, kilobytes: 331, score: 83, letter: 'A' },
];

describe('EcoIndex', () => {
  it.each(published)('is $score, grade $letter, for $elements elements, $requests requests and $kilobytes kB', ({ score, letter, ...footprint }) => {
    expect(Math.round(ecoIndex(footprint))).toBe(score);
    expect(grade(ecoIndex(footprint))).toBe(letter);
  });

  it('is not rounded', () => {
    expect(ecoIndex({ elements: 300, requests: 15, kilobytes: 250 })).toBeCloseTo(81.91, 2);
  });

  it('is 100 for an empty page and 0 from the heaviest page known', () => {
    expect(ecoIndex({ elements: 0, requests: 0, kilobytes: 0 })).toBe(100);
    expect(ecoIndex({ elements: 594_601, requests: 3920, kilobytes: 223_212.26 })).toBe(0);
    expect(ecoIndex({ elements: 600_000, requests: 4000, kilobytes: 300_000 })).toBe(0);
  });

  it.each([
    [100, 'A'],
    [80.5, 'A'],
    [80.4, 'B'],
    [71, 'B'],
    [70, 'C'],
    [50.2, 'D'],
    [25, 'F'],
    [10, 'G'],
    [0, 'G'],
  ])('of %s has the letter %s', (score, letter) => {
    expect(grade(score)).toBe(letter);
  });

  it('never gets better when something is added to the page', () => {
    const footprint = fc.record({ elements: fc.nat(700_000), requests: fc.nat(5000), kilobytes: fc.double({ min: 0, max: 250_000, noNaN: true }) });
    fc.assert(
      fc.property(footprint, footprint, (page, added) => {
        const heavier = {
          elements: page.elements + added.elements,
          requests: page.requests + added.requests,
          kilobytes: page.kilobytes + added.kilobytes,
        };
        expect(ecoIndex(heavier)).toBeLessThanOrEqual(ecoIndex(page));
      }),
    );
  });
});
