import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import { readExaminations } from '@/lib/committee/rules/examination-figures.ts';
import { distanceOf, failedCriteria, incompleteCriteria, isKept, orderRows, polarisedCriteria, rankExaminations } from '@/lib/committee/rules/ranking-view.ts';
import type { RankedExamination, RankingOrder, ScoredExamination } from '@/lib/committee/types/ranking.ts';

const rules: CallRules = { quorum: 2, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
type Four = readonly [number | null, number | null, number | null, number | null];

/** A proposal and what its experts 0, 1, 2… gave on the four criteria; null is « pas assez d’information ». */
function scored(id: string, experts: readonly Four[] | null, change: Partial<ScoredExamination> = {}): ScoredExamination {
  const sheet = (scores: Four, expert: number) => {
    const [useful, impactful, bearable, feasible] = scores.map((score) => score ?? ('insufficient' as const));
    return { expert, answers: { useful, impactful, bearable, feasible } as PerCriterion<number | 'insufficient'> };
  };
  return { proposalId: id, title: id, status: 'under_examination', receiptNumber: `CA-2026-${id}`, actorName: 'Acteur', sheets: experts && experts.map(sheet), ...change };
}

const same = (score: number): Four => [score, score, score, score];
const read = (...rows: ScoredExamination[]) => readExaminations(rows, rules).rows;
const idsOf = (rows: readonly { proposalId: string }[]) => rows.map(({ proposalId }) => proposalId);

describe('the figures of a commission', () => {
  it('are those of the scores: medians, standing, silence apart', () => {
    const [row] = read(scored('a', [[4, 3, null, 5], [5, 3, 2, 5], [4, null, null, 5]]));
    expect(row?.scores?.reading).toMatchObject({
      evaluations: 3,
      standing: 'to_complete',
      criteria: { useful: { values: [4, 4, 5], insufficient: 0, median: 4 }, impactful: { insufficient: 1 }, bearable: { informative: 1, insufficient: 2, median: null } },
    });
  });

  it('say of a proposal nobody evaluated that it has no score to correct', () => {
    expect(read(scored('a', []))[0]?.scores).toMatchObject({ corrected: 'no-score', reading: { evaluations: 0, standing: 'to_complete' } });
  });

  it('draw nothing from a proposal that the reader owes an evaluation to, not even for the others', () => {
    const grid = [scored('a', [same(4), same(3), same(4)]), scored('b', [same(2), same(2), same(3)]), scored('c', [same(5), same(3), same(5)])];
    const without = readExaminations(grid, rules);
    const held = readExaminations([...grid, scored('d', null)], rules);
    expect(held.rows.slice(0, 3)).toEqual(without.rows);
    expect([held.groups, held.evaluations]).toEqual([1, 9]);
    expect(held.rows[3]).toMatchObject({ proposalId: 'd', scores: null });
  });

  it('have neither mean nor corrected mean under weights that sum to zero, and still read their medians', () => {
    const { rows, groups } = readExaminations([scored('a', [same(4), same(3), same(4)]), scored('b', [same(4), same(3), same(4)])], { ...rules, weights: perCriterion(() => 0) });
    expect(groups).toBe(0);
    expect(rows[0]?.scores).toMatchObject({ corrected: 'no-score', reading: { standing: 'passes', mean: null } });
    expect(rankExaminations(rows).map(({ rank }) => rank)).toEqual([null, null]);
  });
});

describe('the ranking of a commission', () => {
  const rows = rankExaminations(
    read(
      scored('0001', null),
      scored('0002', [same(4)]),
      scored('0003', [same(1), same(2)]),
      scored('0004', [same(3), same(3)]),
      scored('0005', [same(5), same(5)]),
      scored('0006', [same(3), same(3)]),
    ),
  );

  it('puts first what passes, by rank, then what is under a threshold, to be completed, held back', () => {
    expect(rows.map(({ proposalId, rank, isTied }) => [proposalId, rank, isTied])).toEqual([
      ['0005', 1, false],
      ['0004', 2, true],
      ['0006', 2, true],
      ['0003', null, false],
      ['0002', null, false],
      ['0001', null, false],
    ]);
  });

  it.each([
    ['all', ['0005', '0004', '0006', '0003', '0002', '0001']],
    ['passes', ['0005', '0004', '0006']],
    ['under_threshold', ['0003']],
    ['to_complete', ['0002']],
    ['held_back', ['0001']],
  ] as const)('keeps with the filter %s %j', (filter, expected) => {
    expect(idsOf(rows.filter((row) => isKept(row, filter, false)))).toEqual(expected);
  });

  it('keeps of divided opinions only those that may be read', () => {
    const divided = read(scored('0001', null), scored('0002', [same(1), same(4)]), scored('0003', [same(2), same(4)]));
    expect(idsOf(divided.filter((row) => isKept(row, 'all', true)))).toEqual(['0002']);
    expect(divided.filter((row) => isKept(row, 'held_back', true))).toEqual([]);
    expect(divided.filter((row) => isKept(row, 'under_threshold', true))).toEqual([]);
  });
});

describe('another order', () => {
  const rows = rankExaminations(
    read(
      scored('0003', [[5, 3, 3, 3], [5, 3, 3, 3], [5, 4, 3, 3]]),
      scored('0001', [[3, 5, 3, 5], [3, 5, 3, 5], [4, 5, 3, 2]]),
      scored('0002', [[4, 4, 4, 3], [3, 3, 4, 3], [4, 4, 4, 3]]),
      scored('0004', null),
      scored('0005', []),
    ),
  );
  const ordered = (order: RankingOrder) => idsOf(orderRows(rows, order));

  it.each([
    ['rank', ['0001', '0002', '0003', '0005', '0004']],
    ['reference', ['0001', '0002', '0003', '0004', '0005']],
    ['useful', ['0003', '0002', '0001', '0005', '0004']],
    ['impactful', ['0001', '0002', '0003', '0005', '0004']],
    ['bearable', ['0002', '0001', '0003', '0005', '0004']],
    ['feasible', ['0001', '0002', '0003', '0005', '0004']],
    ['disagreement', ['0001', '0002', '0003', '0005', '0004']],
    ['corrected', ['0001', '0002', '0003', '0005', '0004']],
  ] as const)('by %s is %j: the highest first, what has no figure last', (order, expected) => {
    expect(ordered(order)).toEqual(expected);
  });

  it('keeps proposals of one cahier in the order of the ranking', () => {
    const twins = rankExaminations(read(scored('b', [same(3), same(3)], { receiptNumber: 'CA-1' }), scored('a', [same(4), same(4)], { receiptNumber: 'CA-1' })));
    expect(idsOf(orderRows(twins, 'reference'))).toEqual(['a', 'b']);
  });

  it('by the widest disagreement is that of the most distant scores on one criterion, nobody’s silence counted', () => {
    const divided = rankExaminations(
      read(scored('close', [same(5), same(5)]), scored('wide', [[3, 3, 0, 3], [3, 3, 4, 3]]), scored('wider', [[5, 3, 3, 3], [0, 3, 3, 3]]), scored('silent', []), scored('some', [same(3), same(4)])),
    );
    expect(idsOf(orderRows(divided, 'disagreement'))).toEqual(['wider', 'wide', 'some', 'close', 'silent']);
  });

  it('by the corrected mean is not that of the medians, and ends with what cannot be corrected', () => {
    // The median of « b » is the higher; what its three experts gave on the whole is not.
    const grid = [scored('a', [same(4), same(4), same(5)]), scored('b', [same(5), same(5), same(0)]), scored('c', [same(2), same(2), same(2)]), scored('d', [same(3), same(3), same(3)])];
    const alone = scored('alone', []);
    const corrected = rankExaminations(readExaminations([alone, ...grid], rules).rows);
    expect(idsOf(corrected)).toEqual(['b', 'a', 'd', 'c', 'alone']);
    expect(idsOf(orderRows(corrected, 'corrected'))).toEqual(['a', 'b', 'd', 'c', 'alone']);
  });

  it('leaves the ranking it was given as it was, and loses nobody', () => {
    const before = idsOf(rows);
    fc.assert(
      fc.property(fc.constantFrom<RankingOrder>('rank', 'corrected', 'disagreement', 'useful', 'reference'), (order) => {
        expect(ordered(order).toSorted()).toEqual(before.toSorted());
      }),
    );
    expect(idsOf(rows)).toEqual(before);
  });
});

describe('what is said of a proposal', () => {
  const [row] = rankExaminations(read(scored('a', [[1, 2, null, 3], [4, 2, 3, 5], [4, 2, null, 3]]))) as [RankedExamination];
  const { reading } = row.scores!;

  it('names the criteria that are divided, failed, incomplete', () => {
    expect(polarisedCriteria(reading)).toEqual(['useful']);
    expect(failedCriteria(reading)).toEqual(['impactful']);
    expect(incompleteCriteria(reading)).toEqual(['bearable']);
  });

  it('measures the distance between the most distant scores, where there is one', () => {
    expect(distanceOf(reading.criteria.useful)).toBe(3);
    expect(distanceOf(reading.criteria.impactful)).toBe(0);
    expect(distanceOf(read(scored('b', []))[0]!.scores!.reading.criteria.useful)).toBeNull();
  });
});
