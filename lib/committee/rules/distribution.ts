export interface ToDistribute {
  id: string;
  /** Those who examine it already. */
  assigned: readonly string[];
  /** Those who may not examine it. */
  barred: readonly string[];
}

export interface Available {
  id: string;
  /** Examinations in hand. */
  load: number;
}

export interface Given {
  proposalId: string;
  personId: string;
}

interface Slot {
  id: string;
  /** Experts who may still be given it, in the order of their ids. */
  eligible: readonly string[];
  missing: number;
  chosen: Set<string>;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * Gives each proposal the experts it lacks, as evenly as conflicts allow: no other distribution of the same
 * proposals brings two loads closer. The same input gives the same answer, in whatever order it comes.
 * Each proposal first goes to its least loaded experts, the most constrained proposals first; then assignments
 * move along chains from a loaded expert to one who has at least two fewer, until no chain is left.
 * @param wanted experts per proposal, those it has already included
 */
export function distributeEvenly(proposals: readonly ToDistribute[], experts: readonly Available[], wanted: number): Given[] {
  const team = experts.toSorted(byId);
  const loads = new Loads(team);
  const slots = proposals
    .map(({ id, assigned, barred }): Slot => {
      const excluded = new Set([...assigned, ...barred]);
      const eligible = team.filter((expert) => !excluded.has(expert.id)).map((expert) => expert.id);
      return { id, eligible, missing: Math.min(eligible.length, Math.max(0, wanted - assigned.length)), chosen: new Set() };
    })
    .toSorted((a, b) => a.eligible.length - b.eligible.length || byId(a, b));
  for (const { eligible, missing, chosen } of slots) {
    const lightest = eligible.toSorted((a, b) => loads.of(a) - loads.of(b));
    for (const personId of lightest.slice(0, missing)) {
      chosen.add(personId);
      loads.change(personId, 1);
    }
  }
  while (team.some(({ id }) => shiftFrom(id, slots, loads)));
  return slots.toSorted(byId).flatMap(({ id, chosen }) => [...chosen].toSorted().map((personId) => ({ proposalId: id, personId })));
}

class Loads {
  readonly #loads: Map<string, number>;
  constructor(experts: readonly Available[]) {
    this.#loads = new Map(experts.map(({ id, load }) => [id, load]));
  }
  of(id: string): number {
    return Number(this.#loads.get(id));
  }
  change(id: string, by: number): void {
    this.#loads.set(id, this.of(id) + by);
  }
}

interface Step {
  slot: Slot;
  from: string;
  to: string;
}

/** Moves along one chain that brings the loads closer; false when none begins with this expert. */
function shiftFrom(start: string, slots: readonly Slot[], loads: Loads): boolean {
  const chain = findChain(start, slots, loads);
  for (const { slot, from, to } of chain) {
    slot.chosen.delete(from);
    slot.chosen.add(to);
    loads.change(from, -1);
    loads.change(to, 1);
  }
  return chain.length > 0;
}

/** Shortest chain of moves from an expert to one who has at least two examinations fewer; empty when there is none. */
function findChain(start: string, slots: readonly Slot[], loads: Loads): Step[] {
  const chains = new Map<string, Step[]>([[start, []]]);
  // A map walks over what is added during the walk: this is the queue of a breadth-first search.
  for (const [holder, chain] of chains) {
    if (loads.of(holder) <= loads.of(start) - 2) return chain;
    for (const slot of slots) {
      if (!slot.chosen.has(holder)) continue;
      for (const to of slot.eligible) {
        if (!slot.chosen.has(to) && !chains.has(to)) chains.set(to, [...chain, { slot, from: holder, to }]);
      }
    }
  }
  return [];
}
