import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuredSubjects, publishingFaults, shownPictureIds } from '@/lib/content/rules/publishing.ts';
import { hasConsent, publicPictureIds, publicTerritoryPage, unbackedTestimonies, withoutTestimonies } from '@/lib/content/rules/testimonies.ts';
import { both, pageOf, sampleBlocks, samplePictureId } from '@/tests/factories/territory-pages.ts';

const now = new Date('2026-05-12T10:00:00Z');
const consent = { id: '', personName: 'odile HAMELIN', scope: '', givenOn: new Date('2026-05-12T00:00:00Z'), endsOn: null, evidenceFileId: null, withdrawnAt: null };
const other = { ...sampleBlocks.testimony, id: 'testimony-2', personName: 'Quelqu’un d’autre' };
const portrait = '01939c2e-0000-7000-8000-000000000009';
const pictured = { ...sampleBlocks.testimony, picture: { id: portrait, alt: both('Elle') } };
const ids = (page: { blocks: readonly { id: string }[] }) => page.blocks.map(({ id }) => id);

describe('a testimony', () => {
  it('stands on a consent in the name of its person, however that is written, while it holds', () => {
    expect(hasConsent('Odile Hamelin', [consent], now)).toBe(true);
    expect(hasConsent('Odile Hamelin', [consent], new Date('2026-05-11T10:00:00Z'))).toBe(false);
    expect(hasConsent('Odile Hamelin', [{ ...consent, withdrawnAt: now }], now)).toBe(false);
    expect(hasConsent('Odile Hamelin', [{ ...consent, endsOn: new Date('2026-05-12T00:00:00Z') }], new Date('2026-05-12T21:59:59Z'))).toBe(true);
    expect(hasConsent('Odile Hamelin', [{ ...consent, endsOn: new Date('2026-05-12T00:00:00Z') }], new Date('2026-05-12T22:00:00Z'))).toBe(false);
    expect(hasConsent('Odile', [consent], now)).toBe(false);
    expect(hasConsent(' ', [{ ...consent, personName: '' }], now)).toBe(false);
  });

  it('without one leaves the page, and the rest stays', () => {
    const page = pageOf([sampleBlocks.text, sampleBlocks.testimony, other, { ...sampleBlocks.practical, hidden: true }]);
    expect(unbackedTestimonies(page, [consent], now).map(({ id }) => id)).toEqual(['testimony-2']);
    expect(ids(publicTerritoryPage(page, [consent], now))).toEqual(['opening', 'text-1', 'testimony-1']);
    expect(ids(publicTerritoryPage(page, [], now))).toEqual(['opening', 'text-1']);
    expect(unbackedTestimonies(pageOf([{ ...other, hidden: true }]), [], now)).toEqual([]);
  });

  it('takes its picture away with it', () => {
    const page = pageOf([pictured, sampleBlocks.gallery]);
    expect(publicPictureIds(page, [consent], now)).toEqual([portrait, samplePictureId]);
    expect(publicPictureIds(page, [], now)).toEqual([samplePictureId]);
    expect(shownPictureIds('territory', page, [], now)).toEqual([samplePictureId]);
  });

  it('of who is forgotten is cut out, shown or hidden; a page without any is the very same', () => {
    const page = pageOf([{ ...sampleBlocks.testimony, hidden: true }, other]);
    expect(ids(withoutTestimonies(page, (name) => name === 'Odile Hamelin'))).toEqual(['opening', 'testimony-2']);
    expect(withoutTestimonies(page, () => false)).toBe(page);
  });
});

describe('what forbids a territory’s page beyond what it says', () => {
  const evidence = { pictureIds: new Set([samplePictureId]), consents: [consent] };

  it('is nothing when its pictures, consents and subjects are there', () => {
    const page = pageOf([sampleBlocks.testimony, sampleBlocks.gallery, sampleBlocks.featured, sampleBlocks.place]);
    expect(publishingFaults('territory', page, evidence, now)).toEqual([]);
    expect(publishingFaults('territory', page, { ...evidence, absent: [{ kind: 'actor', slug: 'monde' }, { kind: 'lab', slug: 'autre' }] }, now)).toEqual([]);
  });

  it('is told at the place of each picture, person and choice', () => {
    const page = pageOf([other, { ...sampleBlocks.testimony, personName: '' }, pictured, sampleBlocks.featured, { ...sampleBlocks.place, hidden: true }]);
    const absent = [{ kind: 'lab', slug: 'monde' }, { kind: 'place', slug: 'un-lieu' }] as const;
    expect(publishingFaults('territory', page, { ...evidence, absent }, now)).toEqual([
      { field: 'blocks.testimony-1.personName', message: 'Témoignage, nom de la personne\u202f: à remplir.' },
      {
        field: 'blocks.testimony-2.personName',
        message: 'Témoignage, «\u202fQuelqu’un d’autre\u202f»\u202f: aucun consentement à ce nom ne sera valable à ce moment. Enregistrez-le, ou masquez le bloc.',
      },
      { field: 'blocks.featured-1.slug', message: 'LAB ou acteur à l’honneur, «\u202fUn LAB\u202f»\u202f: ce qui est choisi n’est pas visible du public. Choisissez autre chose, ou masquez le bloc.' },
    ]);
    expect(publishingFaults('territory', pageOf([pictured]), evidence, now)).toEqual([
      { field: 'blocks.testimony-1.picture', message: 'Témoignage, «\u202fOdile Hamelin\u202f», image\u202f: cette image n’est plus parmi celles du territoire. Choisissez-en une autre, ou retirez-la.' },
    ]);
  });

  it('asks for what its visible blocks put forward', () => {
    const actor = { ...sampleBlocks.featured, id: 'featured-2', subject: 'actor', slug: 'une-ferme' };
    const page = pageOf([sampleBlocks.featured, actor, sampleBlocks.place, { ...sampleBlocks.place, id: 'place-2', slug: '' }, { ...actor, id: 'featured-3', slug: '' }]);
    expect(featuredSubjects(page).map(({ kind, slug, field }) => [kind, slug, field])).toEqual([
      ['lab', 'monde', 'blocks.featured-1.slug'],
      ['actor', 'une-ferme', 'blocks.featured-2.slug'],
      ['place', 'un-lieu', 'blocks.place-1.slug'],
    ]);
  });
});

describe('whatever a page holds', () => {
  const person = fc.constantFrom('Odile Hamelin', 'ODILE  hamelin', 'Jean Fictif', '');
  const kept = fc.record({
    personName: person,
    givenOn: fc.constantFrom(new Date('2026-05-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')),
    endsOn: fc.constantFrom(null, new Date('2026-05-11T00:00:00Z'), new Date('2026-05-12T00:00:00Z')),
    withdrawnAt: fc.constantFrom(null, now),
  });
  const blocks = fc.array(fc.record({ person, hidden: fc.boolean() }), { maxLength: 8 }).map((all) =>
    all.map(({ person: personName, hidden }, index) => ({ ...pictured, id: `testimony-${index}`, personName, hidden })),
  );

  it('the public reads no testimony without its consent, and sees a picture only with its block', () => {
    fc.assert(
      fc.property(blocks, fc.array(kept, { maxLength: 4 }), (given, consents) => {
        const page = pageOf(given);
        const shown = publicTerritoryPage(page, consents, now);
        for (const block of shown.blocks) {
          expect(block.hidden).toBe(false);
          if (block.kind === 'testimony') expect(hasConsent(block.personName, consents, now)).toBe(true);
        }
        expect(publicPictureIds(page, consents, now).includes(portrait)).toBe(shown.blocks.some(({ kind }) => kind === 'testimony'));
        // Nothing else than a testimony is ever left out of what is not hidden.
        expect(shown.blocks.length + unbackedTestimonies(page, consents, now).length).toBe(page.blocks.filter(({ hidden }) => !hidden).length);
      }),
    );
  });
});
