import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, knownByName, nameKey, slugOf } from '@/lib/actors/rules/names.ts';

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
  ])('of %j is %j', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('is always a part of an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = slugOf(name);
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

describe('knownByName', () => {
  const without = { siren: null, rna: null };
  it('is for those without a number, inhabitants excepted', () => {
    expect(knownByName({ kind: 'collectif_habitants', ...without })).toBe(true);
    expect(knownByName({ kind: 'habitant', ...without })).toBe(false);
    expect(knownByName({ kind: 'association', siren: null, rna: 'W531000123' })).toBe(false);
    expect(knownByName({ kind: 'syndicat', siren: '732829320', rna: null })).toBe(false);
  });
});
