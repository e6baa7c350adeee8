import { describe, expect, it } from 'vitest';
import { consentEnd, isConsentToErase, isConsentValid } from '@/lib/content/rules/consents.ts';

const day = (written: string) => new Date(`${written}T00:00:00Z`);
const at = (written: string) => new Date(written);
const given = { givenOn: day('2026-05-01'), endsOn: null, withdrawnAt: null };

describe('a consent', () => {
  it.each([
    ['the evening before it is given, in Paris', given, '2026-04-30T21:59:59Z', false],
    ['from midnight in Paris of the day it is given', given, '2026-04-30T22:00:00Z', true],
    ['without end, years later', given, '2046-01-01T00:00:00Z', true],
    ['on the evening of its last day', { ...given, endsOn: day('2026-10-24') }, '2026-10-24T21:59:59Z', true],
    ['at midnight after its last day', { ...given, endsOn: day('2026-10-24') }, '2026-10-24T22:00:00Z', false],
    ['in the longer last day of summer time', { ...given, endsOn: day('2026-10-25') }, '2026-10-25T22:59:59Z', true],
    ['once that longer day is over', { ...given, endsOn: day('2026-10-25') }, '2026-10-25T23:00:00Z', false],
    ['just before it is withdrawn', { ...given, withdrawnAt: at('2026-06-01T10:00:00Z') }, '2026-06-01T09:59:59.999Z', true],
    ['at the instant it is withdrawn', { ...given, withdrawnAt: at('2026-06-01T10:00:00Z') }, '2026-06-01T10:00:00Z', false],
  ])('%s', (_name, consent, instant, valid) => {
    expect(isConsentValid(consent, at(instant))).toBe(valid);
  });

  it('ends with what comes first, its last day or its withdrawal', () => {
    expect(consentEnd(given)).toBeNull();
    expect(consentEnd({ endsOn: day('2026-05-31'), withdrawnAt: null })).toEqual(at('2026-05-31T22:00:00Z'));
    expect(consentEnd({ endsOn: day('2026-05-31'), withdrawnAt: at('2026-05-10T08:00:00Z') })).toEqual(at('2026-05-10T08:00:00Z'));
    expect(consentEnd({ endsOn: day('2026-05-31'), withdrawnAt: at('2026-07-10T08:00:00Z') })).toEqual(at('2026-05-31T22:00:00Z'));
  });

  it.each([
    [null, '2099-01-01T00:00:00Z', false],
    [at('2024-02-29T12:00:00Z'), '2025-02-28T11:59:59Z', false],
    [at('2024-02-29T12:00:00Z'), '2025-02-28T12:00:00Z', true],
    [at('2026-05-12T10:00:00Z'), '2027-05-12T09:59:59Z', false],
    [at('2026-05-12T10:00:00Z'), '2027-05-12T10:00:00Z', true],
  ])('withdrawn at %s is erased at %s: %s', (withdrawnAt, instant, erased) => {
    expect(isConsentToErase({ ...given, withdrawnAt }, at(instant))).toBe(erased);
  });
});
