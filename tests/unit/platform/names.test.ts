import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, nameKey, slugOf } from '@/lib/platform/names.ts';

describe('nameKey', () => {
  it.each([
    ['Les Amis de l’Œuvre', 'les amis de l oeuvre'],
    ["LES AMIS DE L'OEUVRE", 'les amis de l oeuvre'],
    ['  Évron — École n° 2 ', 'evron ecole n 2'],
    ['L·e·s', 'l e s'],
    ['…', ''],
  ])('of %j is %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('of a key is the key itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)));
  });
});

describe('slugOf', () => {
  it.each([
    ['Saint-Pierre-la-Cour, côté cœur', 'saint-pierre-la-cour-cote-coeur'],
    ['…', 'acteur'],
  ])('of %j is %j', (name, slug) => expect(slugOf(name, 'acteur')).toBe(slug));

  it('of a long name is cut between two words', () => {
    const name = 'Un kit d’intervention pour les aidants qui tient sur un comptoir';
    expect(slugOf(name, 'lab')).toBe('un-kit-d-intervention-pour-les-aidants-qui-tient-sur-un');
    expect(slugOf('a'.repeat(80), 'lab')).toBe('a'.repeat(60));
    expect(slugOf(`${'a'.repeat(60)} b`, 'lab')).toBe('a'.repeat(60));
  });

  it('is always a part of an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugOf(name, 'acteur');
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('freeSlug', () => {
  it('takes the slug, else the first number from 2 that is free', () => {
    expect(freeSlug('atelier', new Set())).toBe('atelier');
    expect(freeSlug('atelier', new Set(['atelier-2']))).toBe('atelier');
    expect(freeSlug('atelier', new Set(['atelier', 'atelier-2', 'atelier-4']))).toBe('atelier-3');
  });
});
