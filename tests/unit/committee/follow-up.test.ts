import { describe, expect, it } from 'vitest';
import { countFilters, daysLate, followUpFilters, keptBy, needs, needsOf, readMark, totalsOfMarks } from '@/lib/committee/rules/follow-up.ts';
import type { AssignmentMark, FollowedProposal, FollowUpNeed } from '@/lib/committee/types/follow-up.ts';

type Row = Pick<FollowedProposal, 'status' | 'deliberating' | 'marks' | 'submitted' | 'pendingQuestions' | 'heldOutcome'>;

const asked: AssignmentMark = { stage: 'asked', late: false };
const accepted: AssignmentMark = { stage: 'accepted', late: false };
const submitted: AssignmentMark = { stage: 'submitted', late: false };
const late: AssignmentMark = { stage: 'accepted', late: true };

/** Scored by two experts of three, quorum of two: it asks for nothing. */
const calm: Row = { status: 'under_examination', deliberating: false, marks: [submitted, submitted, accepted], submitted: 2, pendingQuestions: 0, heldOutcome: null };
const row = (change: Partial<Row>): Row => ({ ...calm, ...change });

const cases: [string, Row, FollowUpNeed[]][] = [
  ['scored by some, in time', calm, []],
  ['given to one expert only', row({ marks: [accepted], submitted: 0 }), ['few_experts']],
  ['given to nobody', row({ marks: [], submitted: 0 }), ['few_experts']],
  ['given to exactly the quorum', row({ marks: [accepted, accepted], submitted: 0 }), []],
  ['with enough evaluations from before a transfer', row({ marks: [], submitted: 2 }), ['ready']],
  ['given to an expert who has not answered', row({ marks: [submitted, submitted, asked] }), ['unanswered']],
  ['with a question', row({ pendingQuestions: 1 }), ['questions']],
  ['late', row({ marks: [submitted, submitted, late] }), ['late']],
  ['scored by all', row({ marks: [submitted, submitted] }), ['ready']],
  ['scored by all, under the quorum', row({ marks: [submitted], submitted: 1 }), ['few_experts']],
  ['in deliberation', row({ deliberating: true, marks: [submitted, submitted, asked] }), ['opinion']],
  ['in deliberation with too few', row({ deliberating: true, marks: [], submitted: 0 }), ['opinion']],
  ['with its opinion', row({ status: 'opinion_given', deliberating: true }), ['decision']],
  ['with its opinion and its decision', row({ status: 'opinion_given', deliberating: true, heldOutcome: 'selected' }), ['held']],
  ['decided, whatever is left of its examination', row({ status: 'selected', deliberating: true, marks: [submitted], pendingQuestions: 1 }), []],
  ['withdrawn while it was examined', row({ status: 'withdrawn', marks: [], submitted: 0, pendingQuestions: 2 }), []],
  ['withdrawn with a decision that was held', row({ status: 'withdrawn', heldOutcome: 'selected' }), []],
];

describe('a proposal', () => {
  it.each(cases)('%s asks the officers for what it needs', (_words, proposal, wanted) => {
    expect(needsOf(proposal, 2)).toEqual(wanted);
    for (const need of needs) expect(keptBy(need, proposal, 2)).toBe(wanted.includes(need));
  });

  it('is examined, or closed, and always among all', () => {
    expect((['all', 'examined', 'closed'] as const).map((filter) => keptBy(filter, calm, 2))).toEqual([true, true, false]);
    expect((['all', 'examined', 'closed'] as const).map((filter) => keptBy(filter, row({ status: 'not_selected' }), 2))).toEqual([true, false, true]);
  });

  it('is counted under each filter that keeps it', () => {
    const rows = cases.map(([, proposal]) => proposal);
    const counts = countFilters(rows, 2);
    expect(counts).toEqual({ all: 17, few_experts: 3, unanswered: 1, questions: 1, late: 1, ready: 2, opinion: 2, decision: 1, held: 1, examined: 14, closed: 3 });
    expect(Object.keys(counts)).toEqual(followUpFilters);
  });
});

describe('assignments', () => {
  it('add up: what was asked holds what was accepted, which holds what was submitted', () => {
    expect(totalsOfMarks([{ marks: [submitted, accepted, asked, late] }, { marks: [submitted, { stage: 'asked', late: true }] }, { marks: [] }])).toEqual({
      proposals: 3,
      asked: 6,
      accepted: 4,
      submitted: 2,
      late: 2,
    });
    expect(totalsOfMarks([])).toEqual({ proposals: 0, asked: 0, accepted: 0, submitted: 0, late: 0 });
  });

  it.each([
    [1, asked],
    [2, accepted],
    [3, submitted],
    [11, { stage: 'asked', late: true }],
    [12, late],
  ] as const)('gathered as %i are read', (code, mark) => {
    expect(readMark(code)).toEqual(mark);
  });

  it.each([
    ['2026-05-12T10:00:00.000Z', 0],
    ['2026-05-12T10:00:00.001Z', 1],
    ['2026-05-13T10:00:00.000Z', 1],
    ['2026-05-13T10:00:00.001Z', 2],
    ['2026-05-11T10:00:00.000Z', 0],
  ])('due on 12 May at noon are late, on %s, for %i days', (now, days) => {
    expect(daysLate(new Date('2026-05-12T10:00:00Z'), new Date(now))).toBe(days);
  });
});
