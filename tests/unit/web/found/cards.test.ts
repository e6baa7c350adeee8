import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { type Card, cardAddress, cardTitle, readCardAddress } from '@/lib/web/cards/address.ts';
import { drawCard } from '@/lib/web/cards/draw.ts';

const secret = 'a secret of at least thirty-two characters';
const card: Card = { locale: 'fr', terre: 'solidaire-valeurs', title: 'Les « voisins » : œuvrer <b>' };
const nameOf = (address: string) => address.split('/').at(-1) ?? '';
const brand = { name: 'Marque Mayenne', mark: '/brand/mark.svg' };

describe('the address of a card', () => {
  const name = nameOf(cardAddress(card, 'Marque', secret));

  test('gives back what the card says', () => {
    expect(readCardAddress(name, secret)).toEqual(card);
  });

  test('is the same for the same card, another for another brand', () => {
    expect(nameOf(cardAddress(card, 'Marque', secret))).toBe(name);
    expect(nameOf(cardAddress(card, 'Autre', secret))).not.toBe(name);
  });

  test('is refused once any of its characters is changed', () => {
    fc.assert(
      fc.property(fc.nat(name.length - 1), fc.constantFrom('A', 'z', '0', '-', '.'), (at, character) => {
        fc.pre(name[at] !== character);
        expect(readCardAddress(name.slice(0, at) + character + name.slice(at + 1), secret)).toBeNull();
      }),
    );
  });

  test('is refused when signed with another secret, or made up', () => {
    expect(readCardAddress(name, `${secret}.`)).toBeNull();
    fc.assert(fc.property(fc.string(), (made) => {
      expect(readCardAddress(made, secret)).toBeNull();
    }));
    const [payload = ''] = name.split('.');
    expect(readCardAddress(`${payload}..png`, secret)).toBeNull();
    expect(readCardAddress(`${name}.png`, secret)).toBeNull();
  });

  test.each([{ title: '' }, { title: 'x'.repeat(201) }, { terre: 'ailleurs' }, { locale: 'de' }])('is refused, although signed, when it says %j', (change) => {
    const other = nameOf(cardAddress({ ...card, ...change } as Card, 'Marque', secret));
    expect(readCardAddress(other, secret)).toBeNull();
  });
});

describe('the title of a card', () => {
  test.each([
    ['Un titre', 'Un titre'],
    ['Sur deux\n  lignes', 'Sur deux lignes'],
    [`${'mot '.repeat(34)}fin, suite et encore`, `${'mot '.repeat(34).trim()}…`],
    ['x'.repeat(200), `${'x'.repeat(139)}…`],
  ])('%j becomes %j', (title, expected) => {
    expect(cardTitle(title)).toBe(expected);
  });

  test('never passes 140 characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (title) => {
      expect(cardTitle(title).length).toBeLessThanOrEqual(140);
    }));
  });
});

describe('a card', () => {
  test.each([
    ['a terre', card],
    ['no terre', { ...card, terre: null }],
    ['one endless word', { ...card, title: 'a'.repeat(140) }],
    ['characters that the typefaces lack', { ...card, title: 'مرحبا 漢字 🌾 #let x = [' }],
  ])('with %s is a picture of 1200 by 630 pixels under 150 kB', { timeout: 20_000 }, async (_, drawn) => {
    const picture = await drawCard(drawn, brand);
    const { width, height, format } = await sharp(picture).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(picture.length).toBeLessThan(150_000);
  });

  test('holds the name alone when the mark cannot be read', { timeout: 20_000 }, async () => {
    const { width } = await sharp(await drawCard(card, { name: 'Marque', mark: '/../package.json' })).metadata();
    expect(width).toBe(1200);
  });
});
