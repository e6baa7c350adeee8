import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { PerCriterion } from '@/lib/calls/types.ts';
import { type Correction, fewestComparisons, readSeverity, type ScoreSheet } from '@/lib/committee/rules/severity.ts';
import { invert } from '@/lib/committee/rules/symmetric-matrix.ts';

const equal = perCriterion(() => 1);
const sheet = (proposalId: string, expert: number | string, score: number | null): ScoreSheet => ({ proposalId, expert, scores: perCriterion(() => score) });
/** Everybody scores everything: a row a proposal, a column an expert. */
const grid = (rows: readonly (readonly number[])[], prefix = ''): ScoreSheet[] =>
  rows.flatMap((row, proposal) => row.map((score, expert) => sheet(`${prefix}${proposal}`, `${prefix}${expert}`, score)));

function corrected(sheets: readonly ScoreSheet[], proposalId: string, weights: PerCriterion<number> = equal): Correction {
  const correction = readSeverity(sheets, weights).corrections.get(proposalId);
  if (typeof correction !== 'object') throw new Error(`No correction: ${correction}.`);
  return correction;
}

describe('where everybody scores everything', () => {
  const rows = [
    [4, 3, 4, 2],
    [2, 2, 3, 1],
    [5, 3, 5, 4],
    [3, 1, 2, 1],
  ];

  it('severities cancel out: the mean of each proposal is drawn to the general one, as the analysis of variance says', () => {
    const means = rows.map((row) => row.reduce((total, score) => total + score, 0) / 4);
    const general = means.reduce((total, value) => total + value, 0) / 4;
    const experts = [0, 1, 2, 3].map((expert) => rows.reduce((total, row) => total + row[expert]!, 0) / 4);
    const residual = rows.flatMap((row, p) => row.map((score, e) => (score - means[p]! - experts[e]! + general) ** 2)).reduce((a, b) => a + b, 0) / 9;
    const between = means.reduce((total, value) => total + 4 * (value - general) ** 2, 0) / 3;
    const merit = (between - residual) / 4;
    for (const [proposal, value] of means.entries()) {
      expect(corrected(grid(rows), String(proposal)).mean).toBeCloseTo(general + (merit / (merit + residual / 4)) * (value - general), 2);
    }
  });

  it('the interval is symmetrical around the mean, and wider than what the four scores alone would leave', () => {
    const { mean, low, high } = corrected(grid(rows), '0');
    expect([low, mean, high]).toEqual([2.39, 3.23, 4.07]);
  });

  it('depends neither on the order of the sheets, nor on the names, nor on the size of the weights', () => {
    const sheets = grid(rows);
    const renamed = sheets.map(({ expert, ...rest }) => ({ ...rest, expert: `Madame ${expert}` })).toReversed();
    for (const proposal of ['0', '1', '2', '3']) {
      expect(corrected(renamed, proposal, perCriterion(() => 7)).mean).toBeCloseTo(corrected(sheets, proposal).mean, 10);
    }
  });
});

describe('where each proposal has its own experts', () => {
  /** Expert 0 gives two points less than the others, always; each proposal goes to three of four experts. */
  const merits = [2, 3, 3, 4, 2, 4, 3, 2, 3, 4, 3, 2];
  const sheets = merits.flatMap((merit, proposal) =>
    [0, 1, 2, 3].filter((expert) => expert !== proposal % 4).map((expert) => sheet(String(proposal), expert, merit - (expert === 0 ? 2 : 0))),
  );

  it('gives back to a proposal what a severe expert took from it', () => {
    // Same merit; the expert who is severe scored the second only.
    expect(corrected(sheets, '1').mean - corrected(sheets, '8').mean).toBeLessThan(0.05);
    const raw = (proposal: string) => sheets.filter(({ proposalId }) => proposalId === proposal).reduce((total, { scores }) => total + scores.useful! / 3, 0);
    expect(raw('8') - raw('1')).toBeCloseTo(0.6667, 3);
  });

  it('never leaves the scale, however clear the scores', () => {
    for (const [, correction] of readSeverity(sheets, equal).corrections) {
      const { low, mean, high } = correction as Correction;
      expect([0 <= low, low < mean, mean < high, high <= 5]).toEqual([true, true, true, true]);
    }
  });
});

describe('where each expert scores some of the proposals', () => {
  /** Rows: proposals; columns: experts; -1: not scored. Eighteen scores, six proposals, four experts: nine comparisons. */
  const strong = [[4, 2, 5, -1], [3, 1, -1, 3], [5, -1, 5, 4], [-1, 2, 4, 3], [2, 0, -1, 3], [4, -1, 3, 3]];
  const sheetsOf = (table: readonly (readonly number[])[]) =>
    table.flatMap((row, proposal) => row.flatMap((score, expert) => (score < 0 ? [] : [sheet(String(proposal), expert, score)])));
  /** Of Student's law with nine degrees of freedom, from a table: 5 % lie above. */
  const student = 1.8331;

  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((total, value, index) => total + value * b[index]!, 0);
  const squares = (values: readonly number[]) => dot(values, values);
  /** What is left of values once these columns have explained what they can, by least squares. */
  function residualOf(values: readonly number[], by: readonly (readonly number[])[]): number[] {
    const inverse = invert(by.map((a) => by.map((b) => dot(a, b))));
    const explained = by.map((column) => dot(column, values));
    const effects = inverse.map((row) => dot(row, explained));
    return values.map((value, index) => value - by.reduce((total, column, k) => total + column[index]! * effects[k]!, 0));
  }
  const remainder = (of: readonly (readonly number[])[], by: readonly (readonly number[])[]) => of.reduce((total, column) => total + dot(column, residualOf(column, by)), 0);

  it.each([
    ['severities that nobody could miss', strong, true],
    ['severities just beyond what chance explains', [[0, 1, 1, -1], [3, 3, -1, 1], [3, -1, 3, 0], [-1, 3, 3, 2], [5, 3, -1, 4], [1, -1, 0, 0]], true],
    ['severities just within what chance explains', [[5, 5, 4, -1], [3, 4, -1, 4], [4, -1, 4, 5], [-1, 3, 4, 3], [2, 3, -1, 3], [3, -1, 2, 5]], false],
  ])('says what the matrices of the textbook say, the covariance of all scores inverted at once: %s', (_, table, isTold) => {
    const sheets = sheetsOf(table);
    const scores = sheets.map((one) => one.scores.useful!);
    const ones = scores.map(() => 1);
    const proposals = table.map((_row, proposal) => sheets.map((one) => Number(one.proposalId === String(proposal))));
    const experts = [0, 1, 2, 3].map((expert) => sheets.map((one) => Number(one.expert === expert)));
    const both = squares(residualOf(scores, [...proposals, ...experts.slice(1)]));
    const error = both / 9;
    const merit = (squares(residualOf(scores, experts)) - both - 5 * error) / remainder(proposals, experts);
    const excess = squares(residualOf(scores, proposals)) - both - 3 * error;
    expect([excess > 0, excess > error * Math.sqrt(2 * 3 * (1 + 3 / 9))]).toEqual([true, isTold]);
    const severity = isTold ? excess / remainder(experts, proposals) : 0;
    const inverse = invert(
      sheets.map((a, i) => sheets.map((b, j) => (a.proposalId === b.proposalId ? merit : 0) + (a.expert === b.expert ? severity : 0) + (i === j ? error : 0))),
    );
    const by = (values: readonly number[]) => inverse.map((row) => dot(row, values));
    const mean = dot(ones, by(scores)) / dot(ones, by(ones));
    for (const [proposal, column] of proposals.entries()) {
      const shared = column.map((cell) => merit * cell);
      const value = mean + dot(shared, by(scores.map((score) => score - mean)));
      const margin = student * Math.sqrt(merit - dot(shared, by(shared)) + (1 - dot(ones, by(shared))) ** 2 / dot(ones, by(ones)));
      const rounded = (figure: number) => Math.round(100 * Math.min(5, Math.max(0, figure))) / 100;
      expect(corrected(sheets, String(proposal))).toEqual({ mean: rounded(value), low: rounded(value - margin), high: rounded(value + margin) });
    }
  });

  it('weighs criteria as the call does, each centred on its own mean', () => {
    const weights = { useful: 3, impactful: 1, bearable: 0, feasible: 0 };
    const mixed = sheetsOf(strong).map((one, index) => ({ ...one, scores: { ...one.scores, impactful: (index * 7) % 6, bearable: 5, feasible: null } }));
    const alone = mixed.map((one) => {
      const value = (3 * one.scores.useful! + one.scores.impactful) / 4;
      return { ...one, scores: perCriterion(() => value) };
    });
    // One criterion in four equal ones rounds less than one of three quarters: only the floor of the variances differs.
    expect(corrected(mixed, '3', weights).mean).toBe(corrected(alone, '3').mean);
  });
});

describe('what was not answered', () => {
  const full = grid([
    [4, 3, 4],
    [2, 2, 3],
    [5, 3, 5],
    [3, 1, 2],
    [4, 4, 5],
  ]);

  it('is no zero: a criterion on which nobody had information changes nothing', () => {
    const without = full.map((one) => ({ ...one, scores: { ...one.scores, bearable: null } }));
    expect(corrected(without, '0').mean).toBeCloseTo(corrected(full, '0').mean, 6);
  });

  it('neither raises nor lowers an evaluation, even where the others find the criterion hard', () => {
    const hard = full.map((one) => ({ ...one, scores: { ...one.scores, feasible: one.scores.feasible! - 1 } }));
    const silent = hard.map((one, index) => (index === 0 ? { ...one, scores: { ...one.scores, feasible: null } } : one));
    expect(Math.abs(corrected(silent, '0').mean - corrected(hard, '0').mean)).toBeLessThan(0.05);
  });

  it('leaves out an evaluation without any score, and a proposal that has no other', () => {
    const { corrections } = readSeverity([...full, sheet('vide', 0, null), sheet('0', 'muet', null)], equal);
    expect(corrections.get('vide')).toBe('no-score');
    expect(corrections.get('0')).toEqual(corrected(full, '0'));
  });

  it('leaves out what was scored only on a criterion that weighs nothing', () => {
    const weights = { ...equal, useful: 0 };
    const only = { proposalId: 'seule', expert: 0, scores: { useful: 5, impactful: null, bearable: null, feasible: null } };
    expect(readSeverity([...full, only], weights).corrections.get('seule')).toBe('no-score');
  });
});

describe('where nothing can be told', () => {
  it.each([
    ['one expert alone', [0, 1, 2, 3, 4, 5, 6, 7].map((proposal) => sheet(String(proposal), 'seul', proposal % 6))],
    ['one proposal alone', [0, 1, 2, 3, 4, 5, 6, 7].map((expert) => sheet('0', expert, expert % 6))],
    ['a handful of scores', grid([[3, 4], [2, 3]])],
  ])('answers that scores are too few: %s', (_, sheets) => {
    const { corrections, groups } = readSeverity(sheets, equal);
    expect(new Set(corrections.values())).toEqual(new Set(['too-few']));
    expect(groups).toBe(0);
  });

  it('begins with four comparisons left over, those of three experts on three proposals, not with three', () => {
    const nine = grid([[3, 4, 5], [2, 3, 2], [4, 4, 5]]);
    expect(nine.length - 3 - 3 + 1).toBe(fewestComparisons);
    expect(readSeverity(nine, equal).groups).toBe(1);
    expect(readSeverity(nine.slice(1), equal).groups).toBe(0);
  });

  it('corrects each for itself the groups of experts who share no proposal, and not at all one that is too small', () => {
    const rows = [[4, 3, 4], [2, 2, 3], [5, 3, 5], [3, 1, 2]];
    const sheets = [...grid(rows, 'a'), ...grid(rows, 'b'), sheet('c', 'c', 3)];
    const { corrections, groups } = readSeverity(sheets, equal);
    expect(groups).toBe(2);
    expect(corrections.get('c')).toBe('apart');
    expect(corrections.get('a0')).toEqual(corrections.get('b0'));
    expect((corrections.get('a0') as Correction).mean).toBeCloseTo(corrected(grid(rows), '0').mean, 10);
  });

  it('answers no score under weights that sum to zero, and never something that is no number', () => {
    const { corrections, groups } = readSeverity(grid([[4, 3, 4], [2, 2, 3], [5, 3, 5], [3, 1, 2]]), perCriterion(() => 0));
    expect([...new Set(corrections.values())]).toEqual(['no-score']);
    expect(groups).toBe(0);
  });

  it('answers nothing of nothing', () => {
    expect(readSeverity([], equal)).toEqual({ corrections: new Map(), groups: 0 });
  });

  it('keeps a width where everybody agrees on everything: integer scores hide some', () => {
    const { mean, low, high } = corrected(grid([[3, 3, 3], [3, 3, 3], [3, 3, 3], [3, 3, 3]]), '0');
    expect([low, mean, high]).toEqual([2.85, 3, 3.15]);
  });
});

it('answers every proposal with a number within its interval, whatever was scored', () => {
  const score = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 5 });
  const one = fc.record({
    proposalId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    expert: fc.integer({ min: 0, max: 4 }),
    scores: fc.record({ useful: score, impactful: score, bearable: score, feasible: score }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { maxLength: 30, selector: ({ proposalId, expert }) => `${proposalId} ${expert}` }), (sheets) => {
      for (const correction of readSeverity(sheets, { useful: 2, impactful: 1, bearable: 1, feasible: 3 }).corrections.values()) {
        if (typeof correction !== 'object') continue;
        const { low, mean, high } = correction;
        expect(0 <= low && low <= mean && mean <= high && high <= 5).toBe(true);
      }
    }),
  );
});
