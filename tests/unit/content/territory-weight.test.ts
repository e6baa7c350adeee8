import { describe, expect, it } from 'vitest';
import { territoryPageRules } from '@/lib/content/rules/territory-page.ts';
import { blockElements, firstBlockTooMany, mostElements, mostPictures, pageElements } from '@/lib/content/rules/territory-weight.ts';
import { both, pageOf, sampleBlocks } from '@/tests/factories/territory-pages.ts';

const weigh = (block: object) => blockElements(pageOf([block]).blocks[1]!);
const numbered = (kind: 'practical', count: number) => ({
  ...sampleBlocks[kind],
  items: Array.from({ length: count }, (_, index) => ({ term: both(`Sujet ${index}`), details: both('Le mardi.') })),
});
const { picture } = sampleBlocks.opening;

describe('what a block takes of the elements that a page may have', () => {
  it.each([
    ['a text of one paragraph with a bold word', sampleBlocks.text, 5],
    ['the longest of its two languages', { ...sampleBlocks.text, body: both('Un.', 'One.\n\nTwo.') }, 5],
    ['a picture within it, with its credit', { ...sampleBlocks.text, body: both(`![Une haie](picture:${picture.id})`, '') }, 8],
    ['a link to another site, which says so', { ...sampleBlocks.text, body: both('[Un site](https://site.example)', '') }, 6],
    ['a link to the portal', { ...sampleBlocks.text, body: both('[Les LABs](/labs)', '') }, 5],
    ['a picture beside it', { ...sampleBlocks.text, picture }, 10],
    ['a figure', sampleBlocks.figures, 6],
    ['a distinction with what it rewards, and its source', sampleBlocks.distinctions, 8],
    ['a picture of a gallery', sampleBlocks.gallery, 8],
    ['a testimony', sampleBlocks.testimony, 7],
    ['what is put forward', sampleBlocks.featured, 6],
    ['a place', sampleBlocks.place, 6],
    ['a practical line', sampleBlocks.practical, 5],
    ['a brand, what introduces it and its source', sampleBlocks.brands, 7],
    ['the way to the site', sampleBlocks['own-site'], 4],
  ])('%s', (_what, block, elements) => {
    expect(weigh(block)).toBe(elements);
  });

  it('adds up, what is hidden left out', () => {
    expect(pageElements(pageOf([]))).toBe(15);
    expect(pageElements(pageOf([sampleBlocks.figures, { ...sampleBlocks.gallery, hidden: true }]))).toBe(21);
    expect(pageElements(pageOf([], { logo: picture }))).toBe(18);
  });
});

describe('a page that is too long', () => {
  // The opening and a line less than what is allowed, whatever that is.
  const lines = [numbered('practical', 12), { ...numbered('practical', 12), id: 'practical-2' }, { ...numbered('practical', 12), id: 'practical-3' }];

  it('is refused from the block where it becomes so', () => {
    const held = pageOf([...lines, { ...numbered('practical', 10), id: 'practical-4' }]);
    expect(pageElements(held)).toBe(119);
    expect(firstBlockTooMany(held)).toBeNull();
    expect(territoryPageRules.faults(held)).toEqual([]);
    const beyond = pageOf([...lines, { ...numbered('practical', 11), id: 'practical-4' }, { ...sampleBlocks.text, id: 'text-5' }]);
    expect(pageElements(beyond)).toBeGreaterThan(mostElements);
    expect(territoryPageRules.faults(beyond)).toEqual([
      {
        field: 'blocks.practical-4.shown',
        message: 'Informations pratiques, «\u202fPratique\u202f»\u202f: à partir d’ici, la page est trop longue. Raccourcissez-la, ou masquez un bloc.',
      },
    ]);
  });

  it('is published once a block is hidden', () => {
    const page = pageOf([...lines, { ...numbered('practical', 11), id: 'practical-4', hidden: true }]);
    expect(territoryPageRules.faults(page)).toEqual([]);
  });
});

it('a page of too many pictures is refused at the first one too many', () => {
  const gallery = (count: number) => ({ ...sampleBlocks.gallery, pictures: Array.from({ length: count }, () => picture) });
  expect(territoryPageRules.faults(pageOf([gallery(mostPictures)]))).toEqual([]);
  const [fault, ...others] = territoryPageRules.faults(pageOf([{ ...sampleBlocks.text, picture }, gallery(mostPictures)]));
  expect(others).toEqual([]);
  expect(fault).toEqual({
    field: 'blocks.gallery-1.shown',
    message: 'Galerie, «\u202fEn images\u202f»\u202f: 6 images au plus dans une page, il y en a 7. Retirez-en, ou masquez un bloc.',
  });
});
