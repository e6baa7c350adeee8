import { describe, expect, it } from 'vitest';
import { knownByName } from '@/lib/actors/rules/names.ts';

describe('knownByName', () => {
  const without = { siren: null, rna: null };
  it('is for those without a number, inhabitants excepted', () => {
    expect(knownByName({ kind: 'collectif_habitants', ...without })).toBe(true);
    expect(knownByName({ kind: 'habitant', ...without })).toBe(false);
    expect(knownByName({ kind: 'association', siren: null, rna: 'W531000123' })).toBe(false);
    expect(knownByName({ kind: 'syndicat', siren: '732829320', rna: null })).toBe(false);
  });
});
