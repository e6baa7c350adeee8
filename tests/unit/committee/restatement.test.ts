import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import { changedCriteria, takesRestatements } from '@/lib/committee/rules/restatement.ts';

const answers = perCriterion(() => ({ answer: 3 as number | 'insufficient' | null, reason: 'Une raison.' }));

describe('scores given again', () => {
  it('are those whose answer or reason changed', () => {
    expect(changedCriteria(answers, answers)).toEqual([]);
    expect(changedCriteria(answers, { ...answers, useful: { answer: 4, reason: 'Une raison.' }, feasible: { answer: 3, reason: 'Une autre.' } })).toEqual(['useful', 'feasible']);
    expect(changedCriteria(answers, { ...answers, bearable: { answer: 'insufficient', reason: 'Une raison.' } })).toEqual(['bearable']);
  });

  it.each([
    ['under_examination', true, true],
    ['under_examination', false, false],
    ['opinion_given', true, false],
    ['selected', true, false],
    ['awaiting', true, false],
  ] as [ProposalStatus, boolean, boolean][])('of a proposal %s, deliberated %s: %s', (status, deliberated, takes) => {
    expect(takesRestatements({ status, deliberatedAt: deliberated ? new Date('2026-05-12T12:00:00Z') : null })).toBe(takes);
  });
});
