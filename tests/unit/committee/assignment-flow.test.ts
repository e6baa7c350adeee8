import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignByFlow, dearest, type FlowExpert, type FlowGiven, type FlowPriority, type FlowProposal } from '@/lib/committee/rules/assignment-flow.ts';

const expert = (id: string, change: Partial<FlowExpert> = {}): FlowExpert => ({ id, load: 0, room: null, alternate: false, ...change });
const proposal = (id: string, missing: number, prices: Record<string, number>): FlowProposal => ({ id, missing, eligible: new Map(Object.entries(prices)) });
const pairs = (given: readonly FlowGiven[]): string[] => given.map(({ proposalId, personId }) => `${proposalId} ${personId}`);

/** What is to be the least, in order. */
function costOf(proposals: readonly FlowProposal[], experts: readonly FlowExpert[], given: readonly FlowGiven[], priority: FlowPriority): number[] {
  const wanted = proposals.reduce((sum, { missing }) => sum + missing, 0);
  const of = (id: string) => given.filter(({ personId }) => personId === id).length;
  const alternates = experts.filter(({ alternate }) => alternate).reduce((sum, { id }) => sum + of(id), 0);
  const squares = experts.reduce((sum, { id, load }) => sum + (load + of(id)) ** 2, 0);
  const expertise = given.reduce((sum, { proposalId, personId }) => sum + (proposals.find(({ id }) => id === proposalId)?.eligible.get(personId) ?? Number.NaN), 0);
  return [wanted - given.length, alternates, ...(priority === 'load' ? [squares, expertise] : [expertise, squares])];
}

function less(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

/** The least cost of all assignments, each tried. */
function leastCost(proposals: readonly FlowProposal[], experts: readonly FlowExpert[], priority: FlowPriority): number[] {
  let least: number[] | null = null;
  const search = (index: number, given: readonly FlowGiven[]): void => {
    const next = proposals[index];
    if (!next) {
      const cost = costOf(proposals, experts, given, priority);
      if (!least || less(cost, least)) least = cost;
      return;
    }
    const possible = experts.filter(({ id }) => next.eligible.has(id));
    for (let set = 0; set < 2 ** possible.length; set += 1) {
      const chosen = possible.filter((_expert, place) => set & (1 << place));
      if (chosen.length > next.missing) continue;
      const more = [...given, ...chosen.map(({ id }) => ({ proposalId: next.id, personId: id }))];
      const fits = experts.every(({ id, room }) => room === null || more.filter(({ personId }) => personId === id).length <= Math.max(0, room));
      if (fits) search(index + 1, more);
    }
  };
  search(0, []);
  return least ?? [];
}

const situations = fc
  .record({
    experts: fc.array(fc.record({ load: fc.nat(3), room: fc.option(fc.nat(3), { nil: null }), alternate: fc.boolean() }), { maxLength: 4 }),
    proposals: fc.array(fc.record({ missing: fc.nat(3), prices: fc.array(fc.option(fc.nat(dearest), { nil: null }), { minLength: 4, maxLength: 4 }) }), { maxLength: 4 }),
    priority: fc.constantFrom<FlowPriority>('load', 'expertise'),
  })
  .map(({ experts, proposals, priority }) => {
    const team = experts.map((one, index) => ({ id: `e${index}`, ...one }));
    return {
      priority,
      experts: team,
      proposals: proposals.map(({ missing, prices }, index) =>
        proposal(`p${index}`, missing, Object.fromEntries(team.flatMap(({ id }, place) => (prices[place] === null ? [] : [[id, prices[place]!]])))),
      ),
    };
  });

describe('the automatic assignment', () => {
  it('costs what the best of all assignments costs', () => {
    fc.assert(
      fc.property(situations, ({ proposals, experts, priority }) => {
        const given = assignByFlow(proposals, experts, priority);
        expect(costOf(proposals, experts, given, priority)).toEqual(leastCost(proposals, experts, priority));
      }),
      { numRuns: 400 },
    );
  });

  it('bars nobody in, keeps everybody within their room, gives nobody the same twice nor more than was wanted', () => {
    fc.assert(
      fc.property(situations, ({ proposals, experts, priority }) => {
        const given = assignByFlow(proposals, experts, priority);
        expect(new Set(pairs(given)).size).toBe(given.length);
        for (const { id, missing, eligible } of proposals) {
          const own = given.filter(({ proposalId }) => proposalId === id);
          expect(own.length).toBeLessThanOrEqual(missing);
          for (const { personId } of own) expect(eligible.has(personId)).toBe(true);
        }
        for (const { id, room } of experts) {
          if (room !== null) expect(given.filter(({ personId }) => personId === id).length).toBeLessThanOrEqual(room);
        }
      }),
    );
  });

  it('is the same whatever the order of the input', () => {
    fc.assert(
      fc.property(situations, ({ proposals, experts, priority }) => {
        expect(assignByFlow(proposals.toReversed(), experts.toReversed(), priority)).toEqual(assignByFlow(proposals, experts, priority));
      }),
    );
  });

  it('evens loads first, or takes the most competent first, as it is asked', () => {
    const experts = [expert('savant', { load: 1 }), expert('libre')];
    const proposals = [proposal('p1', 1, { savant: 0, libre: dearest })];
    expect(pairs(assignByFlow(proposals, experts, 'load'))).toEqual(['p1 libre']);
    expect(pairs(assignByFlow(proposals, experts, 'expertise'))).toEqual(['p1 savant']);
  });

  it('between equal loads, gives each theme to who knows it', () => {
    const given = assignByFlow([proposal('p1', 1, { a: 3, b: 0 }), proposal('p2', 1, { a: 0, b: 3 })], [expert('a'), expert('b')], 'load');
    expect(pairs(given)).toEqual(['p1 b', 'p2 a']);
  });

  it('calls an alternate only for a place that no member can take, however loaded the members are', () => {
    const experts = [expert('membre', { load: 40 }), expert('suppléante', { alternate: true })];
    expect(pairs(assignByFlow([proposal('p1', 1, { membre: 3, suppléante: 0 })], experts, 'expertise'))).toEqual(['p1 membre']);
    expect(pairs(assignByFlow([proposal('p1', 2, { membre: 3, suppléante: 0 })], experts, 'load'))).toEqual(['p1 membre', 'p1 suppléante']);
  });

  it('moves a proposal along to fill one more place', () => {
    const experts = [expert('a', { room: 1 }), expert('b', { room: 1 })];
    expect(pairs(assignByFlow([proposal('p1', 1, { a: 0, b: 0 }), proposal('p2', 1, { a: 0 })], experts, 'load'))).toEqual(['p1 b', 'p2 a']);
  });

  it('leaves empty the place that would be filled the worst', () => {
    const given = assignByFlow([proposal('p1', 1, { a: 3 }), proposal('p2', 1, { a: 0 })], [expert('a', { room: 1 })], 'load');
    expect(pairs(given)).toEqual(['p2 a']);
  });

  it('has nothing to give to, or nobody to give', () => {
    expect(assignByFlow([], [expert('a')], 'load')).toEqual([]);
    expect(assignByFlow([proposal('p1', 2, {})], [], 'load')).toEqual([]);
    expect(assignByFlow([proposal('p1', 1, { a: 0 })], [expert('a', { room: -2 })], 'load')).toEqual([]);
  });
});
