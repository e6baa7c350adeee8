import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allDecided,
  cahierTransition,
  cahierTransitions,
  finalProposalStatuses,
  proposalTransition,
  proposalTransitions,
} from '@/lib/cahiers/rules/transitions.ts';

const cahierStatuses = ['draft', 'submitted', 'returned', 'admissible', 'inadmissible', 'closed'] as const;
const cahierActs = ['submit', 'admit', 'return', 'reject', 'close'] as const;
const proposalStatuses = [
  'draft',
  'awaiting',
  'under_examination',
  'opinion_given',
  'selected',
  'adjourned',
  'not_selected',
  'withdrawn',
  'lapsed',
] as const;
const proposalActs = ['submit', 'examine', 'give_opinion', 'select', 'adjourn', 'set_aside', 'amend', 'lapse', 'withdraw'] as const;

describe('the life of a cahier', () => {
  it('holds exactly these transitions', () => {
    expect(cahierTransitions.map(({ from, act, to, who }) => `${from} ${act} ${to} ${who}`)).toEqual([
      'draft submit submitted delegate',
      'returned submit submitted delegate',
      'submitted admit admissible call_manager',
      'submitted return returned call_manager',
      'submitted reject inadmissible call_manager',
      'returned reject inadmissible call_manager',
      'admissible close closed portal',
      'submitted close closed portal',
      'returned close closed portal',
    ]);
  });

  it('answers null for every pair that no row names', () => {
    const allowed = new Set(cahierTransitions.map(({ from, act }) => `${from} ${act}`));
    for (const from of cahierStatuses) {
      for (const act of cahierActs) expect(cahierTransition(from, act) !== null).toBe(allowed.has(`${from} ${act}`));
    }
  });

  it('never comes back to draft and never leaves inadmissible or closed', () => {
    expect(cahierTransitions.filter(({ to }) => to === 'draft')).toEqual([]);
    expect(cahierTransitions.filter(({ from }) => from === 'inadmissible' || from === 'closed')).toEqual([]);
  });
});

describe('the life of a proposal', () => {
  it('answers null for every pair that no row names', () => {
    const allowed = new Set(proposalTransitions.map(({ from, act }) => `${from} ${act}`));
    for (const from of proposalStatuses) {
      for (const act of proposalActs) expect(proposalTransition(from, act) !== null).toBe(allowed.has(`${from} ${act}`));
    }
  });

  it.each([
    ['awaiting', true],
    ['under_examination', true],
    ['opinion_given', true],
    ['draft', false],
    ['selected', false],
    ['adjourned', false],
    ['not_selected', false],
    ['withdrawn', false],
    ['lapsed', false],
  ] as const)('from %s may be withdrawn: %s', (status, withdrawable) => {
    expect(proposalTransition(status, 'withdraw') !== null).toBe(withdrawable);
  });

  it('whatever is tried in whatever order, stays among its states and stops for good once it has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...proposalActs), { maxLength: 40 }), (acts) => {
        let status: (typeof proposalStatuses)[number] = 'draft';
        for (const act of acts) {
          const step = proposalTransition(status, act);
          if (finalProposalStatuses.includes(status)) expect(step).toBeNull();
          status = step?.to ?? status;
          expect(proposalStatuses).toContain(status);
        }
      }),
    );
  });

  it('closes a cahier when each of its proposals has ended, and not before', () => {
    expect(allDecided([])).toBe(false);
    expect(allDecided([{ status: 'selected' }, { status: 'withdrawn' }, { status: 'lapsed' }, { status: 'not_selected' }])).toBe(true);
    expect(allDecided([{ status: 'selected' }, { status: 'adjourned' }])).toBe(false);
  });
});
