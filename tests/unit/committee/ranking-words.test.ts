import { describe, expect, it } from 'vitest';
import { criterionSentence, disagreementSentence, expertsInWords, standingSentence } from '@/components/committee/ranking-words.ts';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { readCriterion, readProposal } from '@/lib/committee/rules/reading.ts';

const rules = { quorum: 3, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
const criterion = (informative: readonly number[], insufficient = 0) => readCriterion('useful', { informative, insufficient }, rules);
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const scores = (reading: ReturnType<typeof readProposal>, rank: number | null = null, isTied = false) => ({ scores: { reading, corrected: 'too-few' as const }, rank, isTied });
const proposal = (change: Partial<Record<'useful' | 'feasible', readonly number[]>> = {}, evaluations = 3) =>
  readProposal(evaluations, { ...perCriterion(() => ({ informative: [3, 4, 4], insufficient: 0 })), ...Object.fromEntries(Object.entries(change).map(([key, informative]) => [key, { informative, insufficient: 0 }])) }, rules);

it.each([
  [0, 'Aucun expert'],
  [1, 'Un expert'],
  [3, 'Trois experts'],
  [12, 'Douze experts'],
  [13, '13 experts'],
])('%i is « %s »', (count, words) => {
  expect(expertsInWords(count)).toBe(words);
});

describe('a criterion in a sentence', () => {
  it.each([
    [criterion([3, 4, 5]), 'Trois experts, médiane 4 : au-dessus du seuil de 2,5. Les notes vont de 3 à 5.'],
    [criterion([2, 2, 2]), 'Trois experts, médiane 2 : au-dessous du seuil de 2,5. Tous ont donné la même note.'],
    [criterion([2, 2, 3, 3]), 'Quatre experts, médiane 2,5 : juste au seuil de 2,5. Les notes vont de 2 à 3.'],
    [criterion([4, 4], 1), 'Deux experts : il manque une note pour lire la médiane. Un expert n’avait pas assez d’information.'],
    [criterion([], 2), 'Aucun expert : il manque 3 notes pour lire la médiane. Deux experts n’avaient pas assez d’information.'],
  ])('%#', (reading, sentence) => {
    expect(plain(criterionSentence(reading))).toBe(sentence);
  });
});

describe('where a proposal stands', () => {
  it.each([
    [scores(proposal(), 2), 'Trois experts : les quatre médianes atteignent leur seuil, leur moyenne est de 4 et la place au rang 2.'],
    [scores({ ...proposal(), mean: null }), 'Trois experts : les quatre médianes atteignent leur seuil.'],
    [scores(proposal({ feasible: [2, 2, 4] })), 'Trois experts : sous le seuil sur Réalisable (médiane 2 pour un seuil de 2,5). Elle ne peut pas être retenue.'],
    [scores(proposal({ useful: [3, 4], feasible: [] })), 'Trois experts, pour un quorum de 3 : il manque des notes sur Utile et Réalisable.'],
    [scores(proposal(), 1, true), 'Trois experts : les quatre médianes atteignent leur seuil, leur moyenne est de 4 et la place au rang 1, à égalité.'],
    [{ scores: null, rank: null, isTied: false }, 'Cette proposition vous est confiée : ses notes se lisent après votre propre évaluation.'],
  ])('%#', (row, sentence) => {
    expect(plain(standingSentence(row))).toBe(sentence);
  });
});

describe('divided opinions', () => {
  it('are said with the criteria and the extremes', () => {
    expect(plain(disagreementSentence(proposal({ useful: [1, 3, 5], feasible: [2, 2, 5] })))).toBe(
      'Avis partagés sur Utile (de 1 à 5) et Réalisable (de 2 à 5) : à discuter ensemble avant de conclure.',
    );
  });

  it('are not said when there are none', () => {
    expect(disagreementSentence(proposal())).toBe('');
  });
});
