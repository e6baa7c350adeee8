import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { matchesFilter, rankProgress, totalsOf } from '@/lib/committee/rules/progress.ts';
import { countStates, pageOf, queueState } from '@/lib/committee/rules/queue.ts';
import { readProposal } from '@/lib/committee/rules/reading.ts';
import type { ExaminationProgress } from '@/lib/committee/types/commission.ts';

const rules = { quorum: 1, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
const read = (...informative: number[]) => readProposal(informative.length, perCriterion(() => ({ informative, insufficient: 0 })), rules);
const row = (proposalId: string, change: Partial<ExaminationProgress> = {}): ExaminationProgress => ({
  proposalId,
  callId: 'appel',
  title: 'Proposition',
  status: 'under_examination',
  receiptNumber: 'CA-2026-0001',
  actorName: 'Acteur',
  deliberating: false,
  assigned: 3,
  submitted: 1,
  late: 1,
  pendingQuestions: 0,
  heldOutcome: null,
  reading: read(3),
  ...change,
});

const rows = [
  row('passe', { pendingQuestions: 2 }),
  row('mieux', { reading: read(5), assigned: 1, late: 0 }),
  row('sous', { reading: read(2) }),
  row('vide', { reading: read(), submitted: 0 }),
  row('cachee', { reading: null }),
  row('decidee', { status: 'selected', reading: read(4) }),
];

describe('the page of a commission', () => {
  it('ranks what passes and leaves without a rank what the viewer may not read yet', () => {
    expect(rankProgress(rows).map(({ proposalId, rank }) => [proposalId, rank])).toEqual([
      ['mieux', 1],
      ['decidee', 2],
      ['passe', 3],
      ['sous', null],
      ['vide', null],
      ['cachee', null],
    ]);
  });

  it.each([
    ['all', ['passe', 'mieux', 'sous', 'vide', 'cachee', 'decidee']],
    ['passes', ['passe', 'mieux']],
    ['under_threshold', ['sous']],
    ['to_complete', ['vide']],
    ['decided', ['decidee']],
  ] as const)('keeps under the filter %s: %o', (filter, kept) => {
    expect(rows.filter((candidate) => matchesFilter(candidate, filter)).map(({ proposalId }) => proposalId)).toEqual(kept);
  });

  it('adds up what was asked, given, late, to be read again, and held back', () => {
    expect(totalsOf(rows)).toEqual({ assigned: 16, submitted: 5, late: 5, pendingQuestions: 2, heldBack: 1 });
  });
});

describe('the queue of an expert', () => {
  it.each([
    { status: 'under_examination', evaluation: 'none', deliberating: false, state: 'todo' },
    { status: 'under_examination', evaluation: 'draft', deliberating: false, state: 'todo' },
    { status: 'under_examination', evaluation: 'submitted', deliberating: false, state: 'submitted' },
    { status: 'opinion_given', evaluation: 'submitted', deliberating: true, state: 'submitted' },
    { status: 'under_examination', evaluation: 'draft', deliberating: true, state: 'closed' },
    { status: 'selected', evaluation: 'submitted', deliberating: true, state: 'closed' },
    { status: 'withdrawn', evaluation: 'none', deliberating: false, state: 'closed' },
  ] as const)('puts a proposal $status, $evaluation, deliberating $deliberating, in $state', ({ state, ...item }) => {
    expect(queueState(item)).toBe(state);
    expect(countStates([item, item])).toEqual({ todo: 0, submitted: 0, closed: 0, [state]: 2 });
  });

  it('is cut into pages that lose nothing, the last one standing for those beyond', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const { pages } = pageOf(items, 1, size);
        const all = Array.from({ length: pages }, (_, index) => pageOf(items, index + 1, size).items).flat();
        expect(all).toEqual(items);
        expect(pageOf(items, pages + 5, size)).toEqual(pageOf(items, pages, size));
      }),
    );
  });
});
