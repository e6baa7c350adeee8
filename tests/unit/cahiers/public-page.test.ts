import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opening } from '@/lib/cahiers/rules/opening.ts';
import { parseProposalSegment, proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';

describe('the opening of a text', () => {
  it.each([
    ['Un texte court.', 40, 'Un texte court.'],
    ['Premier paragraphe.\n\nSecond.', 40, 'Premier paragraphe.'],
    ['Deux lignes\nd’un même paragraphe.', 40, 'Deux lignes d’un même paragraphe.'],
    ['Des voisins conduisent, des voisins montent.', 22, 'Des voisins conduisent…'],
    ['Des voisins conduisent des voisins.', 25, 'Des voisins conduisent…'],
    ['', 40, ''],
  ])('of « %s » within %i characters', (text, most, expected) => {
    expect(opening(text, most)).toBe(expected);
  });

  it('never holds more characters than asked, the ellipsis apart', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 10, max: 200 }), (text, most) => {
        expect(opening(text, most).length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

describe('the address of a proposal', () => {
  it('names its cahier and its position', () => {
    expect(proposalAddress('CA-2026-0004', 2)).toBe('/cahiers/CA-2026-0004/proposition-2');
  });

  it.each([
    ['proposition-1', 1],
    ['proposition-10', 10],
    ['proposition-0', null],
    ['proposition-01', null],
    ['proposition-', null],
    ['proposition-1x', null],
    ['pdf', null],
  ])('%s reads as %s', (segment, position) => {
    expect(parseProposalSegment(segment)).toBe(position);
  });
});
