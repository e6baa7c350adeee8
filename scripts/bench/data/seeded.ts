/** A source of chance that gives the same values at each run. */
export type Random = {
  /** an integer of 0 to `below - 1` */
  below(below: number): number;
  pick<Value>(values: readonly Value[]): Value;
};

/** Mulberry32: 32 bits of state, good enough to mix words and statuses. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('Nothing to pick from.');
      return value;
    },
  };
}

/** What a row is, for its id: two kinds never share one. */
const kinds = [
  'person', 'actor', 'call', 'commission', 'cahier', 'proposal', 'attachment', 'session', 'indicator', 'budgetLine', 'milestone',
  'transition', 'assignment', 'recusal', 'evaluation', 'opinion', 'decision', 'lab', 'labMilestone', 'labNote', 'labNeed', 'question',
  'coSignature', 'storedFile', 'cahierFile', 'publication', 'publicationVersion', 'place',
] as const;

export type Kind = (typeof kinds)[number];

/** The id of the row number `rank` of a kind: in order like those of the portal, so that indexes fill up in the same way. */
export function idOf(kind: Kind, rank: number): string {
  const group = kinds.indexOf(kind).toString(16).padStart(4, '0');
  return `01900000-${group}-7000-8000-${rank.toString(16).padStart(12, '0')}`;
}
