import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributeEvenly, type Available, type Given, type ToDistribute } from '@/lib/committee/rules/distribution.ts';

const free = (id: string): ToDistribute => ({ id, assigned: [], barred: [] });
const rested = (id: string): Available => ({ id, load: 0 });

function loadsAfter(experts: readonly Available[], given: readonly Given[]): number[] {
  return experts.map(({ id, load }) => load + given.filter(({ personId }) => personId === id).length);
}

describe('the even distribution', () => {
  it('gives each proposal its experts and each expert the same number', () => {
    const experts = ['a', 'b', 'c', 'd'].map(rested);
    const given = distributeEvenly(['p1', 'p2', 'p3', 'p4'].map(free), experts, 3);
    expect(given).toHaveLength(12);
    expect(loadsAfter(experts, given)).toEqual([3, 3, 3, 3]);
  });

  it('counts what experts already have in hand', () => {
    const given = distributeEvenly([free('p1')], [{ id: 'a', load: 5 }, rested('b'), rested('c')], 2);
    expect(given).toEqual([
      { proposalId: 'p1', personId: 'b' },
      { proposalId: 'p1', personId: 'c' },
    ]);
  });

  it('completes a proposal that has some experts already', () => {
    const proposals = [{ id: 'p1', assigned: ['a', 'z'], barred: [] }];
    expect(distributeEvenly(proposals, ['a', 'b', 'c'].map(rested), 3)).toEqual([{ proposalId: 'p1', personId: 'b' }]);
  });

  it('gives nothing to a proposal that has enough', () => {
    expect(distributeEvenly([{ id: 'p1', assigned: ['x', 'y'], barred: [] }], [rested('a')], 1)).toEqual([]);
  });

  it('gives fewer experts rather than a conflicted one', () => {
    expect(distributeEvenly([{ id: 'p1', assigned: [], barred: ['a'] }], ['a', 'b'].map(rested), 3)).toEqual([{ proposalId: 'p1', personId: 'b' }]);
  });

  it('moves assignments along a chain when the direct way is barred', () => {
    // x ends with p2 and p3, y with p1: x hands p2 to y only if y hands p1 to z.
    const between = (id: string, ...suited: string[]) => ({ id, assigned: [], barred: ['w', 'x', 'y', 'z'].filter((expert) => !suited.includes(expert)) });
    const experts = [{ id: 'w', load: 5 }, ...['x', 'y', 'z'].map(rested)];
    const given = distributeEvenly([between('p1', 'y', 'z'), between('p2', 'x', 'y'), between('p3', 'w', 'x')], experts, 1);
    expect(given).toEqual([
      { proposalId: 'p1', personId: 'z' },
      { proposalId: 'p2', personId: 'y' },
      { proposalId: 'p3', personId: 'x' },
    ]);
  });

  it('has no team to give to', () => {
    expect(distributeEvenly([free('p1')], [], 3)).toEqual([]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const situation = fc.record({
    experts: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }).chain((chosen) =>
      fc.tuple(...chosen.map((id) => fc.record({ id: fc.constant(id), load: fc.nat(6) }))),
    ),
    proposals: fc
      .array(fc.record({ assigned: fc.subarray(ids, { maxLength: 2 }), barred: fc.subarray(ids) }), { maxLength: 9 })
      .map((list) => list.map((proposal, index): ToDistribute => ({ id: `p${index}`, ...proposal }))),
    wanted: fc.integer({ min: 1, max: 4 }),
  });

  it('never gives twice, nor to somebody barred, and gives all that it can', () => {
    fc.assert(
      fc.property(situation, ({ experts, proposals, wanted }) => {
        const given = distributeEvenly(proposals, experts, wanted);
        expect(new Set(given.map(({ proposalId, personId }) => `${proposalId} ${personId}`)).size).toBe(given.length);
        for (const { id, assigned, barred } of proposals) {
          const received = given.filter(({ proposalId }) => proposalId === id).map(({ personId }) => personId);
          expect(received.filter((personId) => assigned.includes(personId) || barred.includes(personId))).toEqual([]);
          const eligible = experts.filter((expert) => !assigned.includes(expert.id) && !barred.includes(expert.id));
          expect(received).toHaveLength(Math.min(eligible.length, Math.max(0, wanted - assigned.length)));
        }
      }),
    );
  });

  it('leaves no single move that would bring two loads closer', () => {
    fc.assert(
      fc.property(situation, ({ experts, proposals, wanted }) => {
        const given = distributeEvenly(proposals, experts, wanted);
        const loads = new Map(experts.map(({ id, load }) => [id, load + given.filter(({ personId }) => personId === id).length]));
        for (const { proposalId, personId } of given) {
          const { assigned, barred } = proposals.find(({ id }) => id === proposalId)!;
          const holders = given.filter((item) => item.proposalId === proposalId).map((item) => item.personId);
          for (const { id } of experts) {
            if (assigned.includes(id) || barred.includes(id) || holders.includes(id)) continue;
            expect(loads.get(id)!).toBeGreaterThanOrEqual(loads.get(personId)! - 1);
          }
        }
      }),
    );
  });

  it('answers the same in whatever order it is asked', () => {
    fc.assert(
      fc.property(situation, ({ experts, proposals, wanted }) => {
        expect(distributeEvenly(proposals.toReversed(), experts.toReversed(), wanted)).toEqual(distributeEvenly(proposals, experts, wanted));
      }),
    );
  });
});
