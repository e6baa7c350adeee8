import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, identifierNeeds, isRna, isSiren, isSiret, readIdentifiers } from '@/lib/actors/rules/identifiers.ts';

const none = { number: '', rna: '' };

/** The only last digit that makes these eight a SIREN. */
function withKey(head: string): string {
  const key = [...'0123456789'].find((digit) => isSiren(head + digit));
  return `${head}${key}`;
}

describe('isSiren', () => {
  it.each([
    ['225300011', true],
    ['732829320', true],
    ['356000000', true],
    ['225300012', false],
    ['000000000', false],
    ['22530001', false],
    ['2253000110', false],
    ['22530001A', false],
    ['', false],
  ])('of %j is %s', (text, expected) => expect(isSiren(text)).toBe(expected));

  it('accepts exactly one key for any eight digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (head) => {
        const digits = String(head).padStart(8, '0');
        expect([...'0123456789'].filter((key) => isSiren(digits + key))).toHaveLength(1);
      }),
    );
  });

  it('refuses a number of which one digit was mistyped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.nat(8), fc.integer({ min: 1, max: 9 }), (head, place, shift) => {
        const siren = withKey(String(head).padStart(8, '0'));
        const wrong = (Number(siren[place]) + shift) % 10;
        expect(isSiren(siren.slice(0, place) + wrong + siren.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('isSiret', () => {
  it.each([
    ['73282932000074', true],
    ['73282932000075', false],
    ['7328293200007', false],
    // Right as a whole by Luhn, but its first nine digits are no SIREN.
    ['73282932100073', false],
  ])('of %j is %s', (text, expected) => expect(isSiret(text)).toBe(expected));

  it.each([
    // The head office follows the common rule, the establishments the sum of their digits.
    ['35600000000048', true],
    ['35600000049837', true],
    ['35600000049838', false],
  ])('of %j, of La Poste, is %s', (text, expected) => expect(isSiret(text)).toBe(expected));

  it('does not lend the rule of La Poste to others', () => {
    const sumIsMultipleOfFive = '73282932000001';
    expect([...sumIsMultipleOfFive].reduce((sum, digit) => sum + Number(digit), 0) % 5).toBe(2);
    expect(isSiret('73282932000004')).toBe(false);
  });
});

describe('isRna', () => {
  it.each([
    ['W531000123', true],
    ['W2A1000123', true],
    ['W9C1000123', true],
    ['W53100012', false],
    ['W5310001234', false],
    ['531000123', false],
    ['X531000123', false],
    ['W53100012A', false],
  ])('of %j is %s', (text, expected) => expect(isRna(text)).toBe(expected));
});

describe('readIdentifiers', () => {
  it('keeps the SIREN of a SIRET, whatever the spaces and dots', () => {
    expect(readIdentifiers('entreprise', { number: '732 829 320 00074', rna: '' })).toEqual({
      ok: true,
      identifiers: { siren: '732829320', siret: '73282932000074', rna: null },
    });
    expect(readIdentifiers('collectivite', { number: '225.300.011', rna: ' ' })).toEqual({
      ok: true,
      identifiers: { siren: '225300011', siret: null, rna: null },
    });
    expect(readIdentifiers('association', { number: '', rna: 'w531 000123' })).toEqual({
      ok: true,
      identifiers: { siren: null, siret: null, rna: 'W531000123' },
    });
  });

  const refusedFields = (kind: (typeof actorKinds)[number], given: { number: string; rna: string }, demonstration = false) => {
    const read = readIdentifiers(kind, given, { demonstration });
    return read.ok ? [] : read.fields.map(({ field }) => field);
  };

  it.each(actorKinds)('asks %s for what its kind has and refuses what it has not', (kind) => {
    const { siren, rna } = identifierNeeds[kind];
    const lacksNothing = kind === 'association' ? ['rna'] : siren === 'required' ? ['number'] : [];
    expect(refusedFields(kind, none)).toEqual(lacksNothing);
    expect(refusedFields(kind, none, true)).toEqual([]);
    expect(refusedFields(kind, { number: '732829320', rna: '' })).toEqual(siren === 'forbidden' ? ['number'] : []);
    expect(refusedFields(kind, { number: '732829320', rna: 'W531000123' })).toEqual([
      ...(siren === 'forbidden' ? ['number'] : []),
      ...(rna === 'forbidden' ? ['rna'] : []),
    ]);
  });

  it.each([
    ['a wrong key', { number: '732829321', rna: '' }, ['number']],
    ['a wrong length', { number: '73282932', rna: '' }, ['number']],
    ['letters', { number: 'SIREN', rna: '' }, ['number']],
    ['both wrong', { number: '732829321', rna: 'W1' }, ['number', 'rna']],
  ])('points at the input with %s', (_case, given, fields) => expect(refusedFields('association', given)).toEqual(fields));
});
