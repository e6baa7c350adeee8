import { describe, expect, it } from 'vitest';
import { alternatesToCall, forecastQuorum, isInDanger, type QuorumFacts } from '@/lib/committee/rules/quorum.ts';

const now = new Date('2026-05-12T10:00:00Z');
const inDays = (days: number, milliseconds = 0) => new Date(now.getTime() + days * 86_400_000 + milliseconds);
const facts = (change: Partial<QuorumFacts> = {}): QuorumFacts => ({
  quorum: 2, submitted: [], assigned: ['m1', 'm2'], accepted: [], declined: [], members: ['m1', 'm2', 'm3'], alternates: ['s1'], barred: new Set(), dueAt: null, ...change,
});
const stateOf = (change: Partial<QuorumFacts>) => forecastQuorum(facts(change), now).state;

describe('the forecast of a quorum', () => {
  it.each([
    ['enough are given', {}, 'on_course'],
    ['enough are in', { submitted: ['m1', 'm2'] }, 'met'],
    ['enough are in, by experts who sit no more', { submitted: ['x', 'y'], assigned: ['x', 'y'], members: [], alternates: [] }, 'met'],
    ['one of two has a recusal', { barred: new Set(['m1']) }, 'lacking'],
    ['one of two is given, one is in', { submitted: ['m1'], assigned: ['m1', 'm2'] }, 'on_course'],
    ['a mandate ended midway', { members: ['m1', 'm3'], assigned: ['m1', 'm2'] }, 'lacking'],
    ['a mandate ended and nobody is left', { members: ['m1'], alternates: [], assigned: ['m1', 'm2'] }, 'impossible'],
    ['a refusal, and only alternates are left', { assigned: ['m1'], declined: ['m2', 'm3'] }, 'lacking'],
    ['refusals and recusals leave too few', { assigned: ['m1'], declined: ['m2'], barred: new Set(['m3', 's1']) }, 'impossible'],
    ['exactly as many are left as are needed', { assigned: [], declined: ['m3'], barred: new Set(['s1']) }, 'lacking'],
  ] as const)('%s', (_what, change, state) => {
    expect(stateOf(change)).toBe(state);
  });

  it('is at risk from three days before the date, as long as too few have accepted', () => {
    expect(stateOf({ dueAt: inDays(3, 1) })).toBe('on_course');
    expect(stateOf({ dueAt: inDays(3) })).toBe('at_risk');
    expect(stateOf({ dueAt: inDays(-2) })).toBe('at_risk');
    expect(stateOf({ dueAt: inDays(1), accepted: ['m1'] })).toBe('at_risk');
    expect(stateOf({ dueAt: inDays(1), accepted: ['m1', 'm2'] })).toBe('on_course');
    expect(stateOf({ dueAt: inDays(1), accepted: ['m1'], submitted: ['m2'], assigned: ['m1', 'm2'] })).toBe('on_course');
  });

  it('says who is left, members then alternates, a person once', () => {
    expect(forecastQuorum(facts({ assigned: ['m1'], alternates: ['s1', 'm3'] }), now)).toEqual({
      state: 'lacking', quorum: 2, submitted: 0, pending: 1, accepted: 0, needs: 1, freeMembers: ['m2', 'm3'], freeAlternates: ['s1'],
    });
    expect(forecastQuorum(facts({ submitted: ['m1'], accepted: ['m2'], declined: ['s1'] }), now)).toMatchObject({ submitted: 1, pending: 1, accepted: 1, needs: 0, freeMembers: ['m3'], freeAlternates: [] });
    expect(forecastQuorum(facts({ dueAt: inDays(1), accepted: ['m1'] }), now).needs).toBe(1);
  });
});

describe('the alternates to call', () => {
  const outlook = { ...forecastQuorum(facts(), now), state: 'lacking' as const, needs: 2, freeAlternates: ['c', 'b', 'a'] };
  const loads: Readonly<Record<string, number>> = { a: 3, b: 1, c: 1 };

  it('are as many as are needed, the least loaded first, always the same', () => {
    expect(alternatesToCall(outlook, (id) => loads[id]!)).toEqual(['b', 'c']);
    expect(alternatesToCall({ ...outlook, freeAlternates: ['b', 'c'] }, () => 0)).toEqual(['b', 'c']);
    expect(alternatesToCall({ ...outlook, state: 'at_risk', needs: 1 }, (id) => loads[id]!)).toEqual(['b']);
  });

  it('are none when the quorum needs none, or cannot be reached', () => {
    for (const state of ['met', 'on_course', 'impossible'] as const) expect(alternatesToCall({ ...outlook, state }, () => 0)).toEqual([]);
  });
});

it('asks officers for an act in three states', () => {
  expect((['met', 'on_course', 'lacking', 'at_risk', 'impossible'] as const).filter((state) => isInDanger({ state }))).toEqual(['lacking', 'at_risk', 'impossible']);
});
