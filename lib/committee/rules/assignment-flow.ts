/** An expert as the automatic assignment sees them. */
export interface FlowExpert {
  id: string;
  /** Examinations in hand: what makes loads even. */
  load: number;
  /** Examinations that they can still take; null without a declared limit. */
  room: number | null;
  alternate: boolean;
}

export interface FlowProposal {
  id: string;
  /** Experts still wanted. */
  missing: number;
  /** Those who may be given it, each with the price of their expertise: 0 (specialist) to `dearest`. */
  eligible: ReadonlyMap<string, number>;
}

/** What comes first once as many places as possible are filled, with as few alternates as possible. */
export type FlowPriority = 'load' | 'expertise';

export interface FlowGiven {
  proposalId: string;
  personId: string;
}

/** The price of an expert who declared nothing about the theme. */
export const dearest = 3;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * Gives proposals to experts at the least cost: a minimum-cost flow from proposals to experts to a sink, in which an
 * arc that fills a place has capacity one and the price of the expertise, and the k-th arc from an expert to the sink
 * costs 2k + 1, so that the sum of squares of the loads is the least (convex cost). In this order, each only where
 * those before are equal: as many places filled as possible; as few given to alternates; then loads as even as
 * possible and expertise as good, or the reverse.
 *
 * Method: successive shortest paths with node potentials, Dijkstra's algorithm on reduced costs (Edmonds & Karp,
 * J. ACM 19-2, 1972; Ahuja, Magnanti & Orlin, Network Flows, 1993, §9.7). Proposals are folded into arcs between
 * experts, hence a graph of as many nodes as experts. Costs are integers: the optimum is exact, and the same whatever
 * the order of the input.
 */
export function assignByFlow(proposals: readonly FlowProposal[], experts: readonly FlowExpert[], priority: FlowPriority): FlowGiven[] {
  const team = experts.toSorted(byId);
  const network = new Network(proposals.toSorted(byId), team, costsOf(proposals, team, priority));
  for (const [index, { missing }] of network.proposals.entries()) {
    for (let unit = 0; unit < missing; unit += 1) network.augment(index);
  }
  return network.given();
}

interface Costs {
  expertise: number;
  load: number;
  alternate: number;
  /** Of a place left empty. */
  empty: number;
}

/**
 * Weights such that the least sum is the least in order: a cycle of the residual graph passes once at most through
 * the sink and through each expert, which bounds what each part can change.
 */
function costsOf(proposals: readonly FlowProposal[], team: readonly FlowExpert[], priority: FlowPriority): Costs {
  const mostExpertise = dearest * team.length;
  const mostLoad = 2 * (Math.max(0, ...team.map(({ load }) => load)) + proposals.length) + 1;
  const [load, expertise] = priority === 'load' ? [mostExpertise + 1, 1] : [1, mostLoad + 1];
  const alternate = load * mostLoad + expertise * mostExpertise + 1;
  return { expertise, load, alternate, empty: 2 * alternate };
}

/** How a unit leaves for the sink: from an expert, or from a proposal that gives its place up (`emptied`). */
interface Exit {
  cost: number;
  expert: number | null;
  emptied: number | null;
}

interface Reached {
  distance: number;
  /** The expert before, on the way, and the proposal that leaves them for this one; null at the beginning. */
  from: { expert: number; proposal: number } | null;
}

class Network {
  readonly proposals: readonly FlowProposal[];
  readonly #team: readonly FlowExpert[];
  readonly #costs: Costs;
  /** By proposal, then by expert: price of the arc, or Infinity where there is none. */
  readonly #prices: readonly Float64Array[];
  readonly #chosen: readonly Uint8Array[];
  /** By expert: the proposals they hold. */
  readonly #held: readonly Set<number>[];
  readonly #potentials: Float64Array;
  #sinkPotential = 0;

  constructor(proposals: readonly FlowProposal[], team: readonly FlowExpert[], costs: Costs) {
    this.proposals = proposals;
    this.#team = team;
    this.#costs = costs;
    this.#prices = proposals.map(({ eligible }) =>
      Float64Array.from(team, ({ id }) => (eligible.get(id) ?? Number.POSITIVE_INFINITY) * costs.expertise),
    );
    this.#chosen = proposals.map(() => new Uint8Array(team.length));
    this.#held = team.map(() => new Set());
    this.#potentials = new Float64Array(team.length);
  }

  /** Sends one unit from a proposal to the sink by the cheapest way, which may leave a place empty: its own or another's. */
  augment(proposal: number): void {
    const { reached, exit } = this.#cheapestWay(proposal);
    for (const [expert, { distance }] of reached.entries()) this.#potentials[expert]! += Math.min(distance, exit.cost);
    this.#sinkPotential += exit.cost;
    if (exit.expert === null) return;
    let expert = exit.expert;
    if (exit.emptied !== null) this.#take(exit.emptied, expert);
    for (let step = reached[expert]!.from; step; step = reached[expert]!.from) {
      this.#move(step.proposal, step.expert, expert);
      expert = step.expert;
    }
    this.#give(proposal, expert);
  }

  given(): FlowGiven[] {
    return this.proposals.flatMap(({ id }, proposal) =>
      this.#team.flatMap((expert, index) => (this.#chosen[proposal]![index] ? [{ proposalId: id, personId: expert.id }] : [])),
    );
  }

  /** Dijkstra's algorithm on reduced costs, until nothing nearer than the sink is left. */
  #cheapestWay(proposal: number): { reached: Reached[]; exit: Exit } {
    const prices = this.#prices[proposal]!;
    const chosen = this.#chosen[proposal]!;
    const reached: Reached[] = this.#team.map((_expert, index) => ({
      distance: chosen[index] ? Number.POSITIVE_INFINITY : prices[index]! - this.#potentials[index]!,
      from: null,
    }));
    const done = new Uint8Array(this.#team.length);
    let exit: Exit = { cost: this.#costs.empty - this.#sinkPotential, expert: null, emptied: null };
    for (let expert = nearest(reached, done, exit.cost); expert !== null; expert = nearest(reached, done, exit.cost)) {
      done[expert] = 1;
      const { distance } = reached[expert]!;
      exit = this.#exitFrom(expert, distance, exit);
      this.#relax(expert, distance, reached);
    }
    return { reached, exit };
  }

  /** The cheaper of the exit known so far and those that an expert opens. */
  #exitFrom(expert: number, distance: number, known: Exit): Exit {
    const base = distance + this.#potentials[expert]! - this.#sinkPotential;
    const out = base + this.#sinkCost(expert);
    let exit = out < known.cost ? { cost: out, expert, emptied: null } : known;
    for (const held of this.#held[expert]!) {
      const cost = base - this.#prices[held]![expert]! + this.#costs.empty;
      if (cost < exit.cost) exit = { cost, expert, emptied: held };
    }
    return exit;
  }

  /** Ways on from an expert: one of the proposals they hold goes to somebody else instead. */
  #relax(expert: number, distance: number, reached: Reached[]): void {
    for (const held of this.#held[expert]!) {
      const prices = this.#prices[held]!;
      const chosen = this.#chosen[held]!;
      const base = distance - prices[expert]! + this.#potentials[expert]!;
      for (let other = 0; other < prices.length; other += 1) {
        const candidate = base + prices[other]! - this.#potentials[other]!;
        if (!chosen[other] && candidate < reached[other]!.distance) reached[other] = { distance: candidate, from: { expert, proposal: held } };
      }
    }
  }

  #sinkCost(expert: number): number {
    const { load, room, alternate } = this.#team[expert]!;
    const taken = this.#held[expert]!.size;
    if (room !== null && taken >= room) return Number.POSITIVE_INFINITY;
    return (alternate ? this.#costs.alternate : 0) + this.#costs.load * (2 * (load + taken) + 1);
  }

  #give(proposal: number, expert: number): void {
    this.#chosen[proposal]![expert] = 1;
    this.#held[expert]!.add(proposal);
  }

  #take(proposal: number, expert: number): void {
    this.#chosen[proposal]![expert] = 0;
    this.#held[expert]!.delete(proposal);
  }

  #move(proposal: number, from: number, to: number): void {
    this.#take(proposal, from);
    this.#give(proposal, to);
  }
}

/** The expert to go on from: not done, nearer than the sink, the first of equals; null when there is none. */
function nearest(reached: readonly Reached[], done: Uint8Array, limit: number): number | null {
  let found: number | null = null;
  let least = limit;
  for (let expert = 0; expert < reached.length; expert += 1) {
    if (!done[expert] && reached[expert]!.distance < least) [found, least] = [expert, reached[expert]!.distance];
  }
  return found;
}
