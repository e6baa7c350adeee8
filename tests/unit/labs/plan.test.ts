import { describe, expect, it } from 'vitest';
import { consolidatedPlan, firstSentence, planMonths, planProgress } from '@/lib/labs/rules/plan.ts';

describe('the plan of a LAB', () => {
  it('joins the milestones of its proposals in the order of their months', () => {
    const first = { milestones: [{ title: 'Bilan', startMonth: 10, endMonth: 12 }, { title: 'Étude', startMonth: 1, endMonth: 3 }] };
    const second = { milestones: [{ title: 'Achat', startMonth: 1, endMonth: 2 }] };
    expect(consolidatedPlan([first, second])).toEqual([
      { position: 1, title: 'Achat', startMonth: 1, endMonth: 2 },
      { position: 2, title: 'Étude', startMonth: 1, endMonth: 3 },
      { position: 3, title: 'Bilan', startMonth: 10, endMonth: 12 },
    ]);
  });

  it('covers as many months as its latest milestone', () => {
    expect(planMonths([{ endMonth: 6 }, { endMonth: 18 }])).toBe(18);
    expect(planMonths([])).toBe(0);
  });

  it.each([
    [['done', 'planned', 'planned'], 33],
    [['done', 'dropped'], 100],
    [['dropped'], null],
    [[], null],
    [['planned'], 0],
  ] as const)('counts %j as %s per cent done', (states, expected) => {
    expect(planProgress(states.map((state) => ({ state })))).toBe(expected);
  });
});

describe('the first sentence of a text', () => {
  it.each([
    ['Une navette. Elle passe le mardi.', 'Une navette.'],
    ['Sans point final', 'Sans point final'],
    ['Deux\nlignes ! Puis.', 'Deux lignes !'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(firstSentence(text, 400)).toBe(expected);
  });

  it('is cut at a word when it is too long', () => {
    expect(firstSentence('un deux trois quatre', 12)).toBe('un deux…');
  });
});
