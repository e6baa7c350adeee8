/** What the order of the day looks at: who must leave, and what else keeps items together. */
export interface OrderItem {
  id: string;
  /** Null for a free point. */
  cahierId: string | null;
  themePosition: number;
  position: number;
  receiptNumber: string;
  /** People expected who must leave the room. */
  away: readonly string[];
}

/** Up to this many different groups of people, the best order is found exactly (12 · 12 · 4096 steps). */
export const exactUpTo = 12;

/** How many times somebody leaves the room: per person, the number of unbroken runs of items they are away from. */
export function countExits(items: readonly { away: readonly string[] }[]): number {
  let exits = 0;
  let before: ReadonlySet<string> = new Set();
  for (const { away } of items) {
    const now = new Set(away);
    exits += [...now].filter((person) => !before.has(person)).length;
    before = now;
  }
  return exits;
}

function distance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let different = 0;
  for (const person of a) if (!b.has(person)) different += 1;
  for (const person of b) if (!a.has(person)) different += 1;
  return different;
}

/** Items away from which the same people are stay together: parting them never spares an exit. */
function blocksOf(items: readonly OrderItem[]): OrderItem[][] {
  const signature = ({ away }: OrderItem) => [...new Set(away)].toSorted().join(' ');
  return [...Map.groupBy(items, signature).values()];
}

/** By theme, then cahier, then place in the cahier. */
function byThemeAndCahier(a: OrderItem, b: OrderItem): number {
  return a.themePosition - b.themePosition || a.receiptNumber.localeCompare(b.receiptNumber) || a.position - b.position;
}

/**
 * The shortest path through all the groups, the empty room before and after: dynamic programming over sets
 * (Held and Karp, "A Dynamic Programming Approach to Sequencing Problems", 1962). Each step costs who enters plus who
 * leaves, so that a path costs twice its exits.
 */
function shortestPath(costs: readonly (readonly number[])[], edges: readonly number[]): number[] {
  const count = edges.length;
  if (count === 0) return [];
  const full = (1 << count) - 1;
  const best = Array.from({ length: full + 1 }, () => Array.from({ length: count }, () => Infinity));
  const from = Array.from({ length: full + 1 }, () => Array.from({ length: count }, () => -1));
  for (let last = 0; last < count; last += 1) best[1 << last]![last] = edges[last]!;
  for (let seen = 1; seen <= full; seen += 1) {
    for (let last = 0; last < count; last += 1) {
      const cost = best[seen]![last]!;
      if (cost === Infinity) continue;
      for (let next = 0; next < count; next += 1) {
        if (seen & (1 << next)) continue;
        const longer = cost + costs[last]![next]!;
        const then = seen | (1 << next);
        if (longer < best[then]![next]!) {
          best[then]![next] = longer;
          from[then]![next] = last;
        }
      }
    }
  }
  let last = 0;
  for (let end = 1; end < count; end += 1) if (best[full]![end]! + edges[end]! < best[full]![last]! + edges[last]!) last = end;
  const path: number[] = [];
  for (let seen = full, at = last; at !== -1; ) {
    path.unshift(at);
    const before = from[seen]![at]!;
    seen &= ~(1 << at);
    at = before;
  }
  return path;
}

/** The nearest group each time, then stretches turned round as long as it spares something. */
function goodPath(costs: readonly (readonly number[])[], edges: readonly number[]): number[] {
  const cost = (a: number | undefined, b: number | undefined) => (a === undefined ? edges[b!]! : b === undefined ? edges[a]! : costs[a]![b]!);
  const left = edges.map((_, index) => index);
  let path: number[] = [];
  while (left.length > 0) {
    const last = path.at(-1);
    let nearest = 0;
    for (let index = 1; index < left.length; index += 1) if (cost(last, left[index]) < cost(last, left[nearest])) nearest = index;
    path.push(...left.splice(nearest, 1));
  }
  for (let improved = true; improved; ) {
    improved = false;
    for (let start = 0; start < path.length; start += 1) {
      for (let end = start + 1; end < path.length; end += 1) {
        const now = cost(path[start - 1], path[start]) + cost(path[end], path[end + 1]);
        const turned = cost(path[start - 1], path[end]) + cost(path[start], path[end + 1]);
        if (turned < now) {
          path = [...path.slice(0, start), ...path.slice(start, end + 1).toReversed(), ...path.slice(end + 1)];
          improved = true;
        }
      }
    }
  }
  return path;
}

/**
 * Orders items so that people leave the room as few times as possible: exact up to `exactUpTo` different groups of
 * people, good and never worse than what was given beyond. Items that ask the same people out follow one another by
 * theme and cahier; free points that opened the day still open it, the others end it.
 */
export function groupItems(items: readonly OrderItem[]): OrderItem[] {
  const firstProposal = items.findIndex(({ cahierId }) => cahierId !== null);
  const opening = firstProposal < 0 ? [...items] : items.slice(0, firstProposal);
  const rest = items.slice(opening.length);
  const closing = rest.filter(({ cahierId }) => cahierId === null);
  const proposals = rest.filter(({ cahierId }) => cahierId !== null).toSorted(byThemeAndCahier);
  const blocks = blocksOf(proposals);
  const rooms = blocks.map(([first]) => new Set(first!.away));
  const costs = rooms.map((a) => rooms.map((b) => distance(a, b)));
  const edges = rooms.map(({ size }) => size);
  const path = blocks.length <= exactUpTo ? shortestPath(costs, edges) : goodPath(costs, edges);
  const grouped = [...opening, ...path.flatMap((index) => blocks[index]!), ...closing];
  return countExits(grouped) <= countExits(items) ? grouped : [...items];
}

/**
 * Moves an item one place up or down among those that whoever moves it may see: it changes places with its visible
 * neighbour, and what they may not see stays where it is.
 * @returns the ids in their new order, or null when there is nowhere to go
 */
export function moveItem(ids: readonly string[], visible: ReadonlySet<string>, moved: string, way: 'up' | 'down'): string[] | null {
  const from = ids.indexOf(moved);
  if (from < 0 || !visible.has(moved)) return null;
  const step = way === 'up' ? -1 : 1;
  let to = from + step;
  while (to >= 0 && to < ids.length && !visible.has(ids[to]!)) to += step;
  if (to < 0 || to >= ids.length) return null;
  const order = [...ids];
  [order[from], order[to]] = [order[to]!, order[from]!];
  return order;
}

/** Puts the visible items in a new order, in the places that they already hold together. */
export function reorderVisible(ids: readonly string[], wanted: readonly string[]): string[] {
  const visible = new Set(wanted);
  const next = [...wanted];
  return ids.map((id) => (visible.has(id) ? next.shift()! : id));
}

/**
 * The instant before which each item cannot come, from the durations of those before it. Given to a reader with the
 * items that they see only, it is true whatever comes in between, and leaves no gap that would betray it.
 */
export function earliestTimes(startsAt: Date, durations: readonly number[]): Date[] {
  let at = startsAt.getTime();
  return durations.map((minutes) => {
    const start = new Date(at);
    at += minutes * 60_000;
    return start;
  });
}
