import { describe, expect, it } from 'vitest';
import { acceptsDrafts, acceptsQuestions, callPhase, statusAfter } from '@/lib/calls/rules/life.ts';
import type { CallDates } from '@/lib/calls/types.ts';

const opensAt = new Date('2026-09-01T07:00:00Z');
const closesAt = new Date('2026-10-31T17:00:00Z');
const before = (date: Date) => new Date(date.getTime() - 1);
const call = (status: CallDates['status']): CallDates => ({ status, opensAt, closesAt });

describe('callPhase', () => {
  it.each([
    ['draft', opensAt, 'draft'],
    ['cancelled', opensAt, 'cancelled'],
    ['published', before(opensAt), 'upcoming'],
    ['published', opensAt, 'open'],
    ['published', before(closesAt), 'open'],
    ['published', closesAt, 'closed'],
  ] as const)('of a %s call at %s is %s', (status, now, phase) => {
    expect(callPhase(call(status), now)).toBe(phase);
  });
});

describe('what a call takes', () => {
  it.each([
    ['published', before(opensAt), { drafts: true, questions: true }],
    ['published', opensAt, { drafts: true, questions: true }],
    ['published', closesAt, { drafts: false, questions: false }],
    ['draft', opensAt, { drafts: false, questions: false }],
    ['cancelled', opensAt, { drafts: false, questions: false }],
  ] as const)('when it is %s at %s', (status, now, taken) => {
    const dates = call(status);
    expect({ drafts: acceptsDrafts(dates, now), questions: acceptsQuestions(dates, now) }).toEqual(taken);
  });
});

describe('statusAfter', () => {
  it.each([
    ['draft', 'publish', 'published'],
    ['published', 'publish', null],
    ['cancelled', 'publish', null],
    ['draft', 'cancel', null],
    ['published', 'cancel', 'cancelled'],
    ['cancelled', 'cancel', null],
  ] as const)('of %s by %s is %s', (from, act, to) => expect(statusAfter(from, act)).toBe(to));
});
