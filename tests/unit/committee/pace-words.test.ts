import { describe, expect, it } from 'vitest';
import { paceInWords } from '@/components/committee/words.ts';
import type { Pace } from '@/lib/committee/rules/pace.ts';

const pace: Pace = { remaining: 6, weekly: 3.5, forecast: '2026-06-02', standing: 'behind', points: [], lastDay: '2026-05-31' };
const spaced = (text: string) => text.replaceAll('~', '\u202f');

describe('the pace of a commission in words', () => {
  it.each([
    [pace, '6 évaluations manquent encore, attendues jusqu’au 31 mai 2026. Au rythme des deux dernières semaines (3,5 par semaine), tout serait là le 2 juin 2026~: trop tard.'],
    [{ ...pace, standing: 'on_time', forecast: '2026-05-30' }, '6 évaluations manquent encore, attendues jusqu’au 31 mai 2026. Au rythme des deux dernières semaines (3,5 par semaine), tout serait là le 30 mai 2026~: à temps.'],
    [{ ...pace, remaining: 1, weekly: 0, forecast: null, standing: 'stalled' }, '1 évaluation manque encore, attendue jusqu’au 31 mai 2026. Aucune n’est arrivée depuis deux semaines~: relancez les experts.'],
    [{ ...pace, lastDay: null, standing: 'no_deadline' }, '6 évaluations manquent encore. Au rythme des deux dernières semaines (3,5 par semaine), tout serait là le 2 juin 2026.'],
    [{ ...pace, remaining: 0, forecast: null, standing: 'done' }, 'Toutes les évaluations demandées sont soumises.'],
  ] as const)('%o', (read, words) => {
    expect(paceInWords(read as Pace)).toBe(spaced(words));
  });
});
