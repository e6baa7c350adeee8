import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import { countedEvaluations, gatherScores, median, ordersRanking, readCriterion, readEvaluations, readProposal, spreadOf } from '@/lib/committee/rules/reading.ts';

const rules: CallRules = { quorum: 3, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
const all = (informative: readonly number[], insufficient = 0) => perCriterion(() => ({ informative, insufficient }));
const score = fc.integer({ min: 0, max: 5 });

describe('the median', () => {
  it.each([
    { values: [], expected: null },
    { values: [4], expected: 4 },
    { values: [1, 4], expected: 2.5 },
    { values: [5, 0, 3], expected: 3 },
    { values: [2, 5, 3, 3], expected: 3 },
    { values: [0, 1, 4, 5], expected: 2.5 },
  ])('of $values is $expected', ({ values, expected }) => {
    expect(median(values)).toBe(expected);
  });

  it('does not depend on the order and lies between the extremes', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 15 }), (values) => {
        const figure = median(values)!;
        expect(median(values.toReversed())).toBe(figure);
        expect(figure).toBeGreaterThanOrEqual(Math.min(...values));
        expect(figure).toBeLessThanOrEqual(Math.max(...values));
        expect(Number.isInteger(figure * 2)).toBe(true);
      }),
    );
  });

  it('leaves as many scores under it as over it', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 15 }), (values) => {
        const figure = median(values)!;
        expect(values.filter((value) => value < figure).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > figure).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('the spread', () => {
  it('gives extremes and quartiles by linear interpolation', () => {
    expect(spreadOf([5, 1, 2, 4])).toEqual({ min: 1, lowerQuartile: 1.75, upperQuartile: 4.25, max: 5 });
    expect(spreadOf([3])).toEqual({ min: 3, lowerQuartile: 3, upperQuartile: 3, max: 3 });
    expect(spreadOf([])).toBeNull();
  });

  it('keeps its four figures in order', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 15 }), (values) => {
        const { min, lowerQuartile, upperQuartile, max } = spreadOf(values)!;
        expect([min, lowerQuartile, upperQuartile, max]).toEqual([min, lowerQuartile, upperQuartile, max].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the reading of a criterion', () => {
  it('has no median under the quorum of informative scores, and says how many are missing', () => {
    const reading = readCriterion('useful', { informative: [4, 5], insufficient: 3 }, rules);
    expect(reading).toEqual({
      criterion: 'useful',
      threshold: 2.5,
      values: [4, 5],
      informative: 2,
      insufficient: 3,
      missing: 1,
      median: null,
      spread: { min: 4, lowerQuartile: 4.25, upperQuartile: 4.75, max: 5 },
      meetsThreshold: false,
      polarised: false,
    });
  });

  it.each([
    { informative: [2, 2, 3], median: 2, meetsThreshold: false },
    { informative: [2, 2, 3, 3], median: 2.5, meetsThreshold: true },
    { informative: [3, 3, 0], median: 3, meetsThreshold: true },
  ])('of $informative against 2.5 gives $median', ({ informative, ...expected }) => {
    expect(readCriterion('bearable', { informative, insufficient: 0 }, rules)).toMatchObject(expected);
  });

  it('never takes "not enough information" for a zero', () => {
    const without = readCriterion('feasible', { informative: [3, 4, 5], insufficient: 0 }, rules);
    const withSome = readCriterion('feasible', { informative: [3, 4, 5], insufficient: 4 }, rules);
    expect(withSome).toEqual({ ...without, insufficient: 4 });
  });

  it.each([
    { informative: [1, 4], polarised: true },
    { informative: [2, 4, 3], polarised: false },
    { informative: [5], polarised: false },
    { informative: [], polarised: false },
  ])('of $informative is polarised: $polarised', ({ informative, polarised }) => {
    expect(readCriterion('useful', { informative, insufficient: 0 }, rules).polarised).toBe(polarised);
  });
});

describe('the reading of a proposal', () => {
  it('passes when each criterion reaches its threshold, with the weighted mean of the medians', () => {
    const weighted = { ...rules, weights: { useful: 2, impactful: 1, bearable: 1, feasible: 1 } };
    const scores = { ...all([3, 3, 3]), useful: { informative: [5, 5, 4], insufficient: 0 } };
    expect(readProposal(3, scores, weighted)).toMatchObject({ standing: 'passes', mean: 3.8, quorate: true, polarised: false });
  });

  it('does not pass under one threshold, however high the other three are', () => {
    const scores = { ...all([5, 5, 5]), bearable: { informative: [2, 2, 5], insufficient: 0 } };
    expect(readProposal(3, scores, rules)).toMatchObject({ standing: 'under_threshold', mean: null, polarised: true });
  });

  it('is to be completed when one criterion lacks informative scores, even with the quorum of evaluations', () => {
    const scores = { ...all([5, 5, 5]), feasible: { informative: [5, 5], insufficient: 1 } };
    expect(readProposal(3, scores, rules)).toMatchObject({ standing: 'to_complete', mean: null, quorate: true });
  });

  it('is not quorate under the quorum of evaluations', () => {
    expect(readProposal(2, all([4, 4]), rules)).toMatchObject({ quorate: false, standing: 'to_complete' });
  });

  it('passes exactly when its four medians exist and reach their thresholds', () => {
    const four = fc.record(
      Object.fromEntries(criterionKeys.map((key) => [key, fc.record({ informative: fc.array(score, { maxLength: 6 }), insufficient: fc.nat(3) })])) as never,
    ) as fc.Arbitrary<PerCriterion<{ informative: number[]; insufficient: number }>>;
    fc.assert(
      fc.property(four, fc.integer({ min: 1, max: 5 }), (scores, quorum) => {
        const reading = readProposal(quorum, scores, { ...rules, quorum });
        const expected = criterionKeys.every((key) => scores[key].informative.length >= quorum && median(scores[key].informative)! >= 2.5);
        expect(reading.standing === 'passes').toBe(expected);
        expect(reading.mean !== null).toBe(expected);
      }),
    );
  });
});

describe('what counts', () => {
  const evaluation = (personId: string, status: 'draft' | 'submitted', value: number | null) => ({
    personId,
    status,
    scores: criterionKeys.map((criterion) => ({ criterion, value })),
  });
  const given = [evaluation('a', 'submitted', 4), evaluation('b', 'submitted', 1), evaluation('c', 'draft', 5), evaluation('d', 'submitted', null)];

  it('leaves out drafts and recused experts', () => {
    expect(countedEvaluations(given, new Set(['b'])).map(({ personId }) => personId)).toEqual(['a', 'd']);
  });

  it('gathers informative scores and counts the others', () => {
    expect(gatherScores(countedEvaluations(given, new Set())).useful).toEqual({ informative: [4, 1], insufficient: 1 });
  });

  it('makes a recusal leave every figure, quorum included', () => {
    const before = readEvaluations(given, [], rules);
    const after = readEvaluations(given, ['b'], rules);
    expect([before.evaluations, before.quorate, before.criteria.useful.values]).toEqual([3, true, [1, 4]]);
    expect([after.evaluations, after.quorate, after.criteria.useful.values]).toEqual([2, false, [4]]);
  });
});

describe('weights that sum to zero', () => {
  const nothing = { ...rules, weights: perCriterion(() => 0) };

  it('order nothing: what passes still passes, without a mean', () => {
    expect(readProposal(3, all([4, 4, 4]), nothing)).toMatchObject({ standing: 'passes', mean: null });
    expect([ordersRanking(nothing), ordersRanking({ weights: { useful: 1, impactful: -1, bearable: 0, feasible: 0 } })]).toEqual([false, false]);
  });

  it('are not those of one criterion alone', () => {
    const one = { ...rules, weights: { ...nothing.weights, feasible: 1 } };
    expect(ordersRanking(one)).toBe(true);
    expect(readProposal(3, all([4, 4, 4]), one).mean).toBe(4);
  });
});
