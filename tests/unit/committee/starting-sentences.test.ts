import { describe, expect, it } from 'vitest';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import { gap, isUnfinished } from '@/lib/committee/rules/batch.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';
import { startingTexts } from '@/lib/committee/rules/starting-sentences.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';

const bands: readonly Band[] = ['well_under', 'under', 'at', 'well_above', 'unknown'];
const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

describe('the sentences to begin with', () => {
  it.each(outcomes.flatMap((outcome) => bands.map((band) => ({ outcome, band }))))('of a decision $outcome, $band everywhere, all wait to be finished by hand', ({ outcome, band }) => {
    const { sentences, improvements, wayBack } = startingTexts(outcome, perCriterion(() => band));
    const all = [...criterionKeys.flatMap((key) => [sentences[key], improvements[key]]), wayBack];
    expect(all.every((text) => isUnfinished(text) && text.endsWith(gap) && text.length > 20)).toBe(true);
    expect(new Set(criterionKeys.map((key) => sentences[key])).size).toBe(4);
  });

  it.each([
    { criterion: 'useful', band: 'well_above', text: 'Le besoin est clairement établi : […]' },
    { criterion: 'useful', band: 'at', text: 'Le besoin est établi : […]' },
    { criterion: 'impactful', band: 'under', text: 'L’effet attendu reste limité : […]' },
    { criterion: 'bearable', band: 'well_under', text: 'Le financement ne tient pas : […]' },
    { criterion: 'feasible', band: 'unknown', text: 'Nous n’avons pas pu juger du calendrier : il manque […]' },
  ] as const)('say of $criterion, $band: $text', ({ criterion, band, text }) => {
    expect(startingTexts('selected', perCriterion(() => band)).sentences[criterion]).toBe(text);
  });

  it.each([
    { outcome: 'selected', band: 'at', text: 'Ce critère est acquis ; pour qu’il le reste pendant le LAB, […]' },
    { outcome: 'adjourned', band: 'well_above', text: 'Ce critère est acquis ; en complétant le reste, gardez […]' },
    { outcome: 'not_selected', band: 'at', text: 'Ce critère est acquis ; si vous reprenez le projet, gardez […]' },
    { outcome: 'adjourned', band: 'unknown', text: 'Pour que nous puissions juger, apportez des ressources engagées par écrit : […]' },
    { outcome: 'not_selected', band: 'under', text: 'Notre avis changerait avec des ressources engagées par écrit : […]' },
    { outcome: 'not_selected', band: 'well_under', text: 'Notre avis changerait avec des ressources engagées par écrit : […]' },
  ] as const)('say what would change the opinion of what is $outcome and $band', ({ outcome, band, text }) => {
    expect(startingTexts(outcome, perCriterion(() => band)).improvements.bearable).toBe(text);
  });

  it('show the way back of each outcome', () => {
    const ways = outcomes.map((outcome) => startingTexts(outcome, perCriterion(() => 'at' as const)).wayBack);
    expect(ways[0]).toMatch(/^Votre proposition devient un LAB/);
    expect(ways[1]).toMatch(/^Complétez la proposition depuis votre espace, avant la date indiquée/);
    expect(ways[2]).toMatch(/prochain appel/);
  });
});
