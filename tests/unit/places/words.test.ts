import { describe, expect, it } from 'vitest';
import { openingsOf } from '@/lib/places/rules/hours.ts';
import type { Weekday } from '@/lib/places/types.ts';
import { clockInWords, weekInWords } from '@/lib/web/opening-words.ts';

const week = (...rows: [Weekday, Weekday, string, string][]) => openingsOf(rows.map(([from, to, opensAt, closesAt]) => ({ from, to, opensAt, closesAt }))).openings;
const said = (openings: ReturnType<typeof week>, locale: 'fr' | 'en') =>
  weekInWords(openings, locale).map(({ days, hours }) => `${days}: ${hours}`.replaceAll('\u00a0', ' '));

it.each([
  ['09:00', '9 h', '9:00'],
  ['09:30', '9 h 30', '9:30'],
  ['24:00', 'minuit', 'midnight'],
  ['00:00', '0 h', '0:00'],
])('says %s as « %s » and “%s”', (clock, fr, en) => {
  expect(clockInWords(clock, 'fr').replaceAll('\u00a0', ' ')).toBe(fr);
  expect(clockInWords(clock, 'en')).toBe(en);
});

describe('the hours of a week in words', () => {
  it('groups the days of a usual week', () => {
    const usual = week([1, 5, '09:00', '12:30'], [1, 5, '14:00', '18:00'], [6, 6, '09:00', '12:00']);
    expect(said(usual, 'fr')).toEqual(['Du lundi au vendredi: De 9 h à 12 h 30 et de 14 h à 18 h', 'Samedi: De 9 h à 12 h', 'Dimanche: Fermé']);
    expect(said(usual, 'en')).toEqual(['Monday to Friday: 9:00 to 12:30 and 14:00 to 18:00', 'Saturday: 9:00 to 12:00', 'Sunday: Closed']);
  });

  it('names two days that follow one another, and joins those that do not', () => {
    expect(said(week([1, 1, '10:00', '12:00'], [3, 6, '10:00', '12:00']), 'fr')).toEqual(['Lundi et du mercredi au samedi: De 10 h à 12 h', 'Mardi et dimanche: Fermé']);
    expect(said(week([6, 7, '10:00', '12:00']), 'fr')).toEqual(['Samedi et dimanche: De 10 h à 12 h', 'Du lundi au vendredi: Fermé']);
  });

  it('says « tous les jours »', () => {
    expect(said(week([1, 7, '08:00', '24:00']), 'fr')).toEqual(['Tous les jours: De 8 h à minuit']);
  });
});
