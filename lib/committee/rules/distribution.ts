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

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * Gives each proposal the experts it lacks, as evenly as conflicts allow: no other distribution of the same
 * proposals brings two loads closer. The same input gives the same answer, in whatever order it comes.
 * Each proposal first goes to its least loaded experts, the most constrained proposals first; then assignments
 * move along chains from a loaded expert to one who has at least two fewer, until no chain is left.
 * @param wanted experts per proposal, those it has already included
 */
export function distributeEvenly(proposals: readonly ToDistribute[], experts: readonly Available[], wanted: number): Given[] {
  const loads = new Map(experts.toSorted(byId).map(({ id, load }) => [id, load]));
  const eligible = new Map(proposals.map((proposal) => [proposal.id, eligibleFor(proposal, loads)]));
  const given = new Map<string, Set<string>>();
  const scarcest = proposals.toSorted((a, b) => sizeOf(eligible, a.id) - sizeOf(eligible, b.id) || byId(a, b));
  for (const { id, assigned } of scarcest) {
    const chosen = new Set<string>();
    given.set(id, chosen);
    while (chosen.size + assigned.length < wanted) {
      const next = leastLoaded(eligible.get(id) ?? [], chosen, loads);
      if (next === null) break;
      chosen.add(next);
      change(loads, next, 1);
    }
  }
  while (shiftOne(given, eligible, loads));
  return proposals.toSorted(byId).flatMap(({ id }) => [...(given.get(id) ?? [])].toSorted().map((personId) => ({ proposalId: id, personId })));
}

function eligibleFor(proposal: ToDistribute, loads: ReadonlyMap<string, number>): string[] {
  const excluded = new Set([...proposal.assigned, ...proposal.barred]);
  return [...loads.keys()].filter((id) => !excluded.has(id));
}

function sizeOf(eligible: ReadonlyMap<string, readonly string[]>, id: string): number {
  return eligible.get(id)?.length ?? 0;
}

function loadOf(loads: ReadonlyMap<string, number>, id: string): number {
  return loads.get(id) ?? 0;
}

function change(loads: Map<string, number>, id: string, by: number): void {
  loads.set(id, loadOf(loads, id) + by);
}

function leastLoaded(candidates: readonly string[], chosen: ReadonlySet<string>, loads: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const id of candidates) {
    if (!chosen.has(id) && (best === null || loadOf(loads, id) < loadOf(loads, best))) best = id;
  }
  return best;
}

interface Step {
  proposalId: string;
  from: string;
  to: string;
}

/** Moves along one chain that brings the loads closer; false when there is none. */
function shiftOne(given: Map<string, Set<string>>, eligible: ReadonlyMap<string, readonly string[]>, loads: Map<string, number>): boolean {
  const heaviest = [...loads.keys()].toSorted((a, b) => loadOf(loads, b) - loadOf(loads, a) || (a < b ? -1 : 1));
  for (const start of heaviest) {
    const chain = findChain(start, given, eligible, loads);
    if (!chain) continue;
    for (const { proposalId, from, to } of chain) {
      given.get(proposalId)?.delete(from);
      given.get(proposalId)?.add(to);
      change(loads, from, -1);
      change(loads, to, 1);
    }
    return true;
  }
  return false;
}

/** Shortest chain of moves from an expert to one who has at least two examinations fewer. */
function findChain(
  start: string,
  given: ReadonlyMap<string, ReadonlySet<string>>,
  eligible: ReadonlyMap<string, readonly string[]>,
  loads: ReadonlyMap<string, number>,
): Step[] | null {
  const chains = new Map<string, Step[]>([[start, []]]);
  for (const [holder, chain] of chains) {
    if (loadOf(loads, holder) <= loadOf(loads, start) - 2) return chain;
    for (const [proposalId, chosen] of given) {
      if (!chosen.has(holder)) continue;
      for (const to of eligible.get(proposalId) ?? []) {
        if (!chosen.has(to) && !chains.has(to)) chains.set(to, [...chain, { proposalId, from: holder, to }]);
      }
    }
  }
  return null;
}
