import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { proposalTransition } from '@/lib/cahiers/rules/transitions.ts';
import {
  adjournmentProblems,
  currentOpinion,
  decisionFigures,
  outcomeObstacle,
  publicationActs,
} from '@/lib/committee/rules/decision.ts';
import { bandOf } from '@/lib/committee/rules/feedback.ts';
import { readProposal } from '@/lib/committee/rules/reading.ts';

const rules = { quorum: 3, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
const reading = (evaluations: number, informative: number[], feasible = informative) =>
  readProposal(evaluations, { ...perCriterion(() => ({ informative, insufficient: 0 })), feasible: { informative: feasible, insufficient: 0 } }, rules);
const now = new Date('2026-05-12T10:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe('an outcome', () => {
  const passing = reading(3, [3, 3, 3]);
  const under = reading(3, [5, 5, 5], [2, 2, 2]);
  const incomplete = reading(3, [5, 5, 5], [5, 5]);
  const unquorate = reading(2, [5, 5]);

  it.each([
    { outcome: 'selected', figures: passing, expected: null },
    { outcome: 'selected', figures: under, expected: 'under-threshold' },
    { outcome: 'selected', figures: incomplete, expected: 'to-complete' },
    { outcome: 'selected', figures: unquorate, expected: 'under-quorum' },
    { outcome: 'adjourned', figures: passing, expected: null },
    { outcome: 'adjourned', figures: incomplete, expected: null },
    { outcome: 'adjourned', figures: unquorate, expected: 'under-quorum' },
    { outcome: 'not_selected', figures: passing, expected: null },
    { outcome: 'not_selected', figures: under, expected: null },
    { outcome: 'not_selected', figures: unquorate, expected: 'under-quorum' },
  ] as const)('$outcome with $figures.standing and $figures.evaluations evaluations: $expected', ({ outcome, figures, expected }) => {
    expect(outcomeObstacle(outcome, figures)).toBe(expected);
  });

  it('is published by an act that the life of a proposal knows, after the opinion only', () => {
    for (const act of Object.values(publicationActs)) {
      expect(proposalTransition('opinion_given', act)).not.toBeNull();
      expect(proposalTransition('under_examination', act)).toBeNull();
    }
  });
});

describe('an adjournment', () => {
  it.each([
    { missing: 'Le plan de financement.', until: later(1), expected: [] },
    { missing: '  ', until: later(1), expected: ['missing'] },
    { missing: 'Le plan.', until: null, expected: ['until'] },
    { missing: 'Le plan.', until: now, expected: ['until'] },
    { missing: '', until: null, expected: ['missing', 'until'] },
  ])('saying "$missing" until $until lacks $expected', ({ missing, until, expected }) => {
    expect(adjournmentProblems({ missing, until }, now)).toEqual(expected);
  });
});

describe('the feedback', () => {
  it.each([
    { median: null, band: 'unknown' },
    { median: 0, band: 'well_under' },
    { median: 1.5, band: 'well_under' },
    { median: 2, band: 'under' },
    { median: 2.5, band: 'at' },
    { median: 3, band: 'at' },
    { median: 3.5, band: 'well_above' },
    { median: 5, band: 'well_above' },
  ])('says $band of a median of $median against 2.5', ({ median, band }) => {
    expect(bandOf(median, 2.5)).toBe(band);
  });
});

describe('the opinion that a decision follows', () => {
  const opinions = [{ recordedAt: later(1) }, { recordedAt: later(3) }, { recordedAt: later(-5) }];

  it('is the newest of the deliberation under way', () => {
    expect(currentOpinion(opinions, now)).toBe(opinions[1]);
  });

  it('is none outside a deliberation, or when it dates from an earlier one', () => {
    expect(currentOpinion(opinions, null)).toBeNull();
    expect(currentOpinion(opinions, later(4))).toBeNull();
  });
});

it('keeps with a decision the figures that led to it', () => {
  expect(decisionFigures(reading(3, [3, 4, 4], [2, 3]), 1)).toEqual({
    criteria: {
      useful: { median: 4, informative: 3, insufficient: 0, threshold: 2.5 },
      impactful: { median: 4, informative: 3, insufficient: 0, threshold: 2.5 },
      bearable: { median: 4, informative: 3, insufficient: 0, threshold: 2.5 },
      feasible: { median: null, informative: 2, insufficient: 0, threshold: 2.5 },
    },
    evaluations: 3,
    quorum: 3,
    recusals: 1,
    mean: null,
  });
});
