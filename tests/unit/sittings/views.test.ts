import { describe, expect, it } from 'vitest';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import { isReady, orderItems, readerRevision, visibleItems, type ItemInOrder } from '@/lib/sittings/rules/views.ts';
import type { ItemRecord } from '@/lib/sittings/types.ts';

const base: ItemRecord = {
  id: 'p', position: 1, proposalId: 'proposal', title: '', duration: 20, startedAt: null, endedAt: null, postponedFor: '', notes: '', edition: 1, revision: 4,
  motion: null, voteOpenedAt: null, voteClosedAt: null, earlierVotes: [], opinionId: null, ballots: [], exits: [],
};
const proposal = {
  proposalId: 'proposal', cahierId: 'cahier', title: 'Une navette', receiptNumber: 'CA-2026-0001', actorName: 'Collectif', themePosition: 3, position: 2,
  awayIds: ['recused', 'elsewhere'], evaluations: 3, call: { quorum: 3 },
} as unknown as SittingProposal;
const items: ItemInOrder[] = [
  { item: base, proposal },
  { item: { ...base, id: 'f', proposalId: null, title: 'Questions diverses', duration: 10, revision: 1 }, proposal: null },
];
const startsAt = new Date('2026-05-12T12:00:00Z');

it('the grouping knows of the people expected only', () => {
  expect(orderItems(items, [{ personId: 'recused' }, { personId: 'other' }])).toEqual([
    { id: 'p', cahierId: 'cahier', themePosition: 3, position: 2, receiptNumber: 'CA-2026-0001', away: ['recused'] },
    { id: 'f', cahierId: null, themePosition: 0, position: 0, receiptNumber: '', away: [] },
  ]);
});

it('an order of the day is numbered from 1 and timed on what its reader sees', () => {
  const seen = visibleItems({ startsAt, currentItemId: 'f' }, items);
  expect(seen.map(({ number, title, detail, address, state, earliest }) => [number, title, detail, address, state, earliest.toISOString().slice(11, 16)])).toEqual([
    [1, 'Une navette', 'CA-2026-0001 · Collectif', '/cahiers/CA-2026-0001/proposition-2', 'waiting', '12:00'],
    [2, 'Questions diverses', '', '', 'current', '12:20'],
  ]);
  expect(visibleItems({ startsAt, currentItemId: null }, items.slice(1)).map(({ number, earliest }) => [number, earliest])).toEqual([[1, startsAt]]);
});

it('an opinion is shown once it is recorded', () => {
  const [given] = visibleItems({ startsAt, currentItemId: null }, [{ item: { ...base, motion: 'selected', opinionId: 'o' }, proposal }]);
  const [voted] = visibleItems({ startsAt, currentItemId: null }, [{ item: { ...base, motion: 'selected' }, proposal }]);
  expect([given?.opinion, voted?.opinion]).toEqual(['selected', null]);
});

describe('the number that a page follows', () => {
  it('adds what everybody sees to what happens in the items of its reader', () => {
    expect(readerRevision({ revision: 10 }, items)).toBe(15);
    expect(readerRevision({ revision: 10 }, items.slice(1))).toBe(11);
    expect(readerRevision({ revision: 10 }, [])).toBe(10);
  });
});

it.each([
  [2, false],
  [3, true],
  [4, true],
])('with %i evaluations for a quorum of 3 a proposal is ready: %s', (evaluations, ready) => {
  expect(isReady({ ...proposal, evaluations })).toBe(ready);
});
