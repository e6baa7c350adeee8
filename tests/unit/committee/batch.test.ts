import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { PerCriterion } from '@/lib/calls/types.ts';
import {
  bandsOf,
  batchMove,
  coherenceNotes,
  decisionFaults,
  decisionNotes,
  decisionOfMail,
  gap,
  heldForBatch,
  isDue,
  isUnfinished,
  lacksChair,
  mailKey,
  textFaults,
  type Evidence,
  type Weighed,
} from '@/lib/committee/rules/batch.ts';
import { decisionFigures } from '@/lib/committee/rules/decision.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import { bandOf, type Band } from '@/lib/committee/rules/feedback.ts';
import { readProposal } from '@/lib/committee/rules/reading.ts';
import type { BatchAct, BatchStatus, DecisionFault } from '@/lib/committee/types/batch.ts';
import type { DecisionRecord } from '@/lib/committee/types/decision.ts';

const now = new Date('2026-05-12T10:00:00Z');
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const rules = { quorum: 3, thresholds: perCriterion(() => 2.5), weights: perCriterion(() => 1) };
const reading = (scores: Partial<PerCriterion<number[]>> = {}, evaluations = 3) =>
  readProposal(evaluations, perCriterion((key) => ({ informative: scores[key] ?? [3, 3, 3], insufficient: 0 })), rules);

const held = (changes: Partial<DecisionRecord> = {}): DecisionRecord => ({
  id: 'decision',
  outcome: 'selected',
  reasons: 'Les motifs de la décision.',
  adjournedFor: '',
  amendableUntil: null,
  figures: decisionFigures(reading(), 0),
  decidedById: 'chair',
  decidedAt: now,
  publishedAt: null,
  sentences: perCriterion(() => 'Dix signes.'),
  improvements: perCriterion(() => 'Dix signes.'),
  wayBack: 'Dix signes.',
  labId: null,
  batchId: null,
  ...changes,
});
const evidence = (changes: Partial<Evidence> = {}): Evidence => ({ status: 'opinion_given', reading: reading(), opinion: 'selected', ...changes });
const codes = (faults: readonly DecisionFault[]) => faults.map(({ code, criterion }) => (criterion ? `${code} ${criterion}` : code));

describe('the life of a batch', () => {
  it.each<{ from: BatchStatus; act: BatchAct; to: BatchStatus | null }>([
    { from: 'preparing', act: 'schedule', to: 'scheduled' },
    { from: 'preparing', act: 'publish', to: 'published' },
    { from: 'preparing', act: 'abandon', to: 'abandoned' },
    { from: 'preparing', act: 'return', to: null },
    { from: 'scheduled', act: 'return', to: 'preparing' },
    { from: 'scheduled', act: 'publish', to: 'published' },
    { from: 'scheduled', act: 'abandon', to: 'abandoned' },
    { from: 'scheduled', act: 'schedule', to: null },
    ...(['schedule', 'return', 'publish', 'abandon'] as const).flatMap((act) => [
      { from: 'published' as const, act, to: null },
      { from: 'abandoned' as const, act, to: null },
    ]),
  ])('$act from $from leads to $to', ({ from, act, to }) => expect(batchMove(from, act)).toBe(to));

  it.each([
    { status: 'scheduled', publishAt: now, due: true },
    { status: 'scheduled', publishAt: at(1), due: false },
    { status: 'scheduled', publishAt: at(-1), due: true },
    { status: 'scheduled', publishAt: null, due: false },
    { status: 'preparing', publishAt: at(-1), due: false },
    { status: 'published', publishAt: at(-1), due: false },
  ] as const)('$status for $publishAt is due: $due', ({ status, publishAt, due }) => expect(isDue({ status, publishAt }, now)).toBe(due));
});

describe('the texts of a decision', () => {
  it('lack nothing when each has ten characters', () => expect(textFaults(held({ wayBack: '1234567890' }))).toEqual([]));

  it('lack what is shorter, spaces aside, criterion by criterion', () => {
    const faults = textFaults(
      held({
        sentences: { ...perCriterion(() => '1234567890'), impactful: '123456789 ' },
        improvements: { ...perCriterion(() => '1234567890'), feasible: '   123456789   ' },
        wayBack: ' 123456789',
      }),
    );
    expect(codes(faults)).toEqual(['sentence-missing impactful', 'improvement-missing feasible', 'way-back-missing']);
  });

  it('are not finished as long as a starting sentence keeps its gap, in either of its spellings', () => {
    const sentences = { ...perCriterion(() => 'Dix signes.'), useful: `Le besoin est établi : ${gap}` };
    const improvements = { ...perCriterion(() => 'Dix signes.'), bearable: 'Notre avis changerait avec [...]' };
    expect(codes(textFaults(held({ sentences, improvements })))).toEqual(['text-unfinished useful', 'text-unfinished bearable']);
    for (const name of ['reasons', 'adjournedFor', 'wayBack'] as const) {
      expect(codes(textFaults(held({ [name]: `Dix signes, puis ${gap}` })))).toEqual(['text-unfinished']);
    }
    expect([isUnfinished('Tout est dit…'), isUnfinished(gap), isUnfinished('[...]')]).toEqual([false, true, true]);
  });
});

describe('a decision', () => {
  it('that lacks nothing may be published', () => expect(decisionFaults(held(), evidence(), now)).toEqual([]));

  it.each([
    { what: 'withdrawn meanwhile', changes: {}, facts: { status: 'withdrawn' } as const, expected: ['examination-closed'] },
    { what: 'without an opinion', changes: {}, facts: { opinion: null }, expected: ['opinion-missing'] },
    { what: 'under the quorum', changes: {}, facts: { reading: reading({}, 2) }, expected: ['under-quorum'] },
    {
      what: 'whose criterion fell under its threshold',
      changes: {},
      facts: { reading: reading({ bearable: [2, 2, 2] }) },
      expected: ['under-threshold', 'bands-changed bearable'],
    },
    {
      what: 'whose criterion has not enough scores any more',
      changes: {},
      facts: { reading: reading({ bearable: [3, 3] }) },
      expected: ['to-complete', 'bands-changed bearable'],
    },
    { what: 'not selected, whatever its figures', changes: { outcome: 'not_selected' }, facts: {}, expected: [] },
    { what: 'adjourned without saying for what nor until when', changes: { outcome: 'adjourned' }, facts: {}, expected: ['adjournment-incomplete', 'adjournment-late'] },
    { what: 'adjourned until that very instant', changes: { outcome: 'adjourned', adjournedFor: 'Le plan.', amendableUntil: now }, facts: {}, expected: ['adjournment-late'] },
    { what: 'adjourned until a later one', changes: { outcome: 'adjourned', adjournedFor: 'Le plan.', amendableUntil: at(1) }, facts: {}, expected: [] },
    { what: 'selected, with a date of an adjournment that it is not', changes: { amendableUntil: at(-1) }, facts: {}, expected: [] },
  ] as const)('$what: $expected', ({ changes, facts, expected }) => {
    expect(codes(decisionFaults(held(changes), evidence(facts), now))).toEqual(expected);
  });

  it.each([
    { what: 'that stands as it was taken', changes: {}, facts: {}, expected: [] },
    { what: 'whose median moved within its band', changes: {}, facts: { reading: reading({ useful: [3, 3, 3, 3], feasible: [3, 3, 3, 3] }, 4) }, expected: ['figures-changed'] },
    { what: 'with one informative score more', changes: {}, facts: { reading: reading({ feasible: [3, 3, 3, 3] }) }, expected: ['figures-changed'] },
    { what: 'with another median', changes: {}, facts: { reading: reading({ useful: [2.5, 2.5, 2.5] }) }, expected: ['figures-changed'] },
    { what: 'with one evaluation more, all of it insufficient', changes: {}, facts: { reading: reading({}, 4) }, expected: ['figures-changed'] },
    { what: 'against the opinion', changes: { outcome: 'not_selected' }, facts: {}, expected: ['opinion-differs'] },
    { what: 'without any opinion to differ from', changes: {}, facts: { opinion: null }, expected: [] },
  ] as const)('$what is worth knowing: $expected', ({ changes, facts, expected }) => {
    expect(decisionNotes(held(changes), evidence(facts))).toEqual(expected);
  });

  it('shows bands of its reading', () => {
    expect(bandsOf(reading({ useful: [5, 5, 5], impactful: [2, 2, 2], bearable: [1, 1, 1], feasible: [3] }))).toEqual({
      useful: 'well_above',
      impactful: 'under',
      bearable: 'well_under',
      feasible: 'unknown',
    });
  });
});

describe('decisions that a reader would compare', () => {
  const row = (proposalId: string, outcome: Weighed['outcome'], mean: number | null, band: Band = 'at'): Weighed => ({ proposalId, outcome, mean, bands: perCriterion(() => band) });
  const pair = { selectedId: 'a', otherId: 'b' };

  it.each([
    { what: 'same bands, opposite outcomes', rows: [row('a', 'selected', 3), row('b', 'not_selected', 3)], expected: [{ kind: 'same-bands', ...pair }] },
    { what: 'a selected one under one that is not', rows: [row('a', 'selected', 3), row('b', 'not_selected', 3.5, 'well_above')], expected: [{ kind: 'ranked-under', ...pair }] },
    { what: 'both', rows: [row('a', 'selected', 3), row('b', 'not_selected', 3.125)], expected: [{ kind: 'same-bands', ...pair }, { kind: 'ranked-under', ...pair }] },
    { what: 'a selected one above', rows: [row('a', 'selected', 4, 'well_above'), row('b', 'not_selected', 3)], expected: [] },
    { what: 'one that does not pass', rows: [row('a', 'selected', 3), row('b', 'not_selected', null, 'under')], expected: [] },
    { what: 'figures that no longer pass', rows: [row('a', 'selected', null, 'under'), row('b', 'not_selected', 3)], expected: [] },
    { what: 'an adjourned one, which is no opposite', rows: [row('a', 'selected', 3), row('b', 'adjourned', 4)], expected: [] },
    { what: 'two of one outcome', rows: [row('a', 'selected', 3), row('b', 'selected', 4)], expected: [] },
  ])('$what', ({ rows, expected }) => expect(coherenceNotes(rows)).toEqual(expected));

  it('differing in one band only are not the same', () => {
    const other = { ...row('b', 'not_selected', 3), bands: { ...perCriterion(() => 'at' as const), feasible: 'well_above' as const } };
    expect(coherenceNotes([row('a', 'selected', 3), other])).toEqual([]);
  });

  it('are pairs, whatever the order they come in', () => {
    const outcomes = fc.constantFrom('selected', 'adjourned', 'not_selected');
    const rows = fc.array(fc.record({ outcome: outcomes, mean: fc.constantFrom(null, 3, 3.5, 4) }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const all = drawn.map(({ outcome, mean }, index) => row(String(index), outcome, mean));
        const keys = (list: readonly Weighed[]) => coherenceNotes(list).map(({ kind, selectedId, otherId }) => `${kind} ${selectedId} ${otherId}`).toSorted();
        expect(keys(all.toReversed())).toEqual(keys(all));
      }),
    );
  });
});

describe('a mail of a decision', () => {
  const [decision, person] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];

  it('has one key for a decision and a person, from which the decision is read', () => {
    expect(mailKey(decision, person)).toBe(`decision:${decision}:${person}`);
    expect(decisionOfMail(mailKey(decision, person))).toBe(decision);
  });

  it.each([null, '', 'rappel-1', `x${mailKey(decision, person)}`, `${mailKey(decision, person)}x`, `decision:${decision}`])('is told from %j', (key) => {
    expect(decisionOfMail(key)).toBeNull();
  });

  it('waits for its batch', () => expect(heldForBatch('lot')).toBe('decision-batch:lot'));
});

describe('an examination', () => {
  it.each([
    { chairs: ['a', 'b'], recused: ['a'], tied: ['b'], lacks: true },
    { chairs: ['a', 'b'], recused: ['a'], tied: [], lacks: false },
    { chairs: ['a', 'b'], recused: [], tied: ['b'], lacks: false },
    { chairs: ['a'], recused: ['b'], tied: [], lacks: false },
    { chairs: [], recused: [], tied: [], lacks: true },
  ])('presided by $chairs, $recused recused and $tied tied, lacks a chair: $lacks', ({ chairs, recused, tied, lacks }) => {
    expect(lacksChair(chairs, recused, new Set(tied))).toBe(lacks);
  });
});

describe('a fault', () => {
  it('is a sentence, about one criterion or the whole decision', () => {
    expect(faultSentence({ code: 'sentence-missing', criterion: 'useful' })).toBe('La phrase du comité manque, sur l’utilité.');
    expect(faultSentence({ code: 'improvement-missing', criterion: 'impactful' })).toBe('Ce qui changerait l’avis du comité n’est pas dit, sur l’impact.');
    expect(faultSentence({ code: 'bands-changed', criterion: 'bearable' })).toMatch(/^Les notes ont changé de niveau .+, sur le caractère supportable\.$/);
    expect(faultSentence({ code: 'text-unfinished', criterion: 'feasible' })).toMatch(/, sur la faisabilité\.$/);
    expect(faultSentence({ code: 'under-quorum', criterion: null })).toBe('Le quorum n’est plus réuni.');
  });
});

it('every band of every criterion is told from the threshold', () => {
  for (const key of criterionKeys) expect(bandsOf(reading())[key]).toBe(bandOf(3, 2.5));
});
