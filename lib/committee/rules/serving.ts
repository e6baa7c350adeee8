/** An evaluation that an expert still owes. */
export interface Servable {
  proposalId: string;
  /** A draft exists. */
  begun: boolean;
  /** Submitted evaluations that count: orders the serving, and is never shown. */
  submitted: number;
}

/**
 * A number that looks random and is always the same for one expert and one proposal: FNV-1a over their ids, then
 * the finalizer of MurmurHash3, so that near ids fall far apart.
 * @returns 0 to 2^32 - 1
 */
export function drawFor(personId: string, proposalId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${personId} ${proposalId}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The order in which an expert is served what they owe: what they have not begun first, then the least examined,
 * ties in an order of their own, so that no proposal always comes last when everybody is tired.
 */
export function servingOrder(items: readonly Servable[], personId: string): Servable[] {
  const draw = new Map(items.map(({ proposalId }) => [proposalId, drawFor(personId, proposalId)]));
  return items.toSorted(
    (a, b) =>
      Number(a.begun) - Number(b.begun) ||
      a.submitted - b.submitted ||
      Number(draw.get(a.proposalId)) - Number(draw.get(b.proposalId)),
  );
}

/**
 * The proposal that comes after another one: among the drafts it goes round, so that a draft left again does not
 * come back before the others. Null when nothing else is owed.
 */
export function nextToServe(items: readonly Servable[], personId: string, after: string | null): string | null {
  const order = servingOrder(items, personId);
  const others = order.filter(({ proposalId }) => proposalId !== after);
  const fresh = others.find(({ begun }) => !begun);
  if (fresh) return fresh.proposalId;
  const place = order.findIndex(({ proposalId }) => proposalId === after);
  const following = order.slice(place + 1)[0] ?? others[0];
  return following?.proposalId ?? null;
}
