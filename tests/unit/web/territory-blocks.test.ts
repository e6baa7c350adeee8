import { describe, expect, it } from 'vitest';
import type { TerritoryBlock } from '@/lib/content/types/territory-page.ts';
import { composedBlock, composedPicture, isPartlyFrench, type ComposedBlock, type Featured } from '@/lib/web/territory-blocks.ts';
import { both, pageOf, sampleBlocks, samplePictureId } from '@/tests/factories/territory-pages.ts';

const sizes = { id: samplePictureId, credit: 'Une photographe fictive', width: 1200, height: 800, widths: [480, 960] };
const library = new Map([[samplePictureId, sizes]]);
const tandem: Featured = { name: 'Tandem', path: '/labs/tandem', summary: { text: 'Un essai.', lang: 'fr' }, kind: 'LAB' };

/** A block as it was read from what was sent. */
const read = (block: object): TerritoryBlock => pageOf([block]).blocks[1]!;
const compose = (block: object, language: 'fr' | 'en' = 'fr', { find = () => tandem, pictures = library }: { find?: () => Featured | null; pictures?: typeof library } = {}) =>
  composedBlock(read(block), language, pictures, find);

describe('a block of a territory’s page', () => {
  it('is read in the language of the page', () => {
    expect(compose(sampleBlocks.distinctions, 'en')).toEqual({
      id: 'distinctions-1',
      kind: 'distinctions',
      title: { text: 'Distinctions (en)' },
      distinctions: [{ date: { text: '2016 (en)' }, name: { text: 'Un ruban fictif (en)' }, about: { text: 'Pour ses haies. (en)' } }],
      source: { text: 'Le territoire (en)' },
    });
  });

  it('is read in French, and says so, where English is missing', () => {
    const figure = { value: both('16 409', ''), label: both('habitants', 'inhabitants'), year: '2022', source: both('Insee', '  ') };
    const block = compose({ ...sampleBlocks.figures, figures: [figure] }, 'en');
    expect(block).toMatchObject({
      figures: [{ value: { text: '16 409', lang: 'fr' }, label: { text: 'inhabitants' }, year: '2022', source: { text: 'Insee', lang: 'fr' } }],
    });
    expect([isPartlyFrench(block), isPartlyFrench(compose(sampleBlocks.figures, 'en'))]).toEqual([true, false]);
  });

  it('marks nothing on a page in French', () => {
    expect(isPartlyFrench(compose({ ...sampleBlocks.practical, title: both('Pratique', '') }))).toBe(false);
  });

  it.each(Object.values(sampleBlocks).filter(({ kind }) => kind !== 'opening'))('of the kind $kind is absent once hidden', (block) => {
    expect(compose(block)).toMatchObject({ id: block.id, kind: block.kind });
    expect(compose({ ...block, hidden: true })).toBeNull();
  });

  it.each([sampleBlocks.featured, { ...sampleBlocks.featured, subject: 'actor' }, sampleBlocks.place])('that puts forward what is gone is absent', (block) => {
    expect(compose(block)).toMatchObject({ featured: tandem });
    expect(compose(block, 'fr', { find: () => null })).toBeNull();
  });

  it('asks for what it names by its kind', () => {
    const asked: unknown[] = [];
    const find = (...names: unknown[]) => {
      asked.push(names);
      return null;
    };
    for (const block of [sampleBlocks.featured, { ...sampleBlocks.featured, subject: 'actor', slug: 'une-mairie' }, sampleBlocks.place]) {
      composedBlock(read(block), 'fr', library, find);
    }
    expect(asked).toEqual([['lab', 'monde'], ['actor', 'une-mairie'], ['place', 'un-lieu']]);
  });

  it('is not said to be in French because of what it puts forward', () => {
    expect(isPartlyFrench(compose(sampleBlocks.featured, 'en'))).toBe(false);
  });

  it('shows its pictures with their words in the language of the page', () => {
    expect(compose(sampleBlocks.gallery, 'en')).toMatchObject({ pictures: [{ ...sizes, alt: 'A hedge' }] });
    expect(composedPicture({ id: samplePictureId, alt: both('Une haie', '') }, 'en', library)).toEqual({ ...sizes, alt: 'Une haie', lang: 'fr' });
    expect(composedPicture(null, 'fr', library)).toBeNull();
  });

  it('loses a picture that is gone, and its gallery with the last of them', () => {
    const gone = { pictures: new Map() };
    expect(compose(sampleBlocks.gallery, 'fr', gone)).toBeNull();
    expect(compose({ ...sampleBlocks.text, picture: { id: samplePictureId, alt: both('Une haie') } }, 'fr', gone)).toMatchObject({ kind: 'text', picture: null });
  });

  it('gives its text the pictures that it shows, and no other', () => {
    const other = { ...sizes, id: '01939c2e-0000-7000-8000-000000000002' };
    const block = compose({ ...sampleBlocks.text, body: both(`![Une haie](picture:${samplePictureId})`) }, 'fr', { pictures: new Map([...library, [other.id, other]]) });
    expect([...(block as ComposedBlock<'text'>).bodyPictures.keys()]).toEqual([samplePictureId]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,<b>', '//ailleurs.example', '/territoires', '', 'ailleurs'])('has no link to « %s »', (url) => {
    expect(compose({ ...sampleBlocks['own-site'], url })).toBeNull();
    expect(compose({ ...sampleBlocks.brands, brands: [{ name: 'Une marque', about: both(''), url }] })).toMatchObject({ brands: [{ name: 'Une marque', url: '' }] });
  });

  it('leads to the sites that its editors gave', () => {
    expect(compose(sampleBlocks['own-site'])).toMatchObject({ url: 'https://territoire.example/' });
    expect(compose(sampleBlocks.brands)).toMatchObject({ brands: [{ url: 'https://marque.example/' }] });
  });
});
