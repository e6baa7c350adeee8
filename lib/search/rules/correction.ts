/** A word of the portal that looks like one that was typed. */
export interface KnownWord {
  word: string;
  /** In how many entries. */
  uses: number;
}

/**
 * How many letters must be added, removed, changed or exchanged with their neighbour to go from a word to another
 * (optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/** Mistakes forgiven in a word: none in a very short one, where each letter counts. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/**
 * The word that was most likely meant: the fewest mistakes, then the same first letter, then the most used.
 * Null when none is near enough.
 */
export function nearestWord(typed: string, known: readonly KnownWord[]): KnownWord | null {
  const most = forgiven([...typed].length);
  const near = known
    .map((each) => ({ each, distance: editDistance(typed, each.word), begins: each.word[0] === typed[0] }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .toSorted((a, b) => a.distance - b.distance || Number(b.begins) - Number(a.begins) || b.each.uses - a.each.uses || (a.each.word < b.each.word ? -1 : 1));
  return near[0]?.each ?? null;
}

/** A rare word is offered another only when this one is so much more used. */
const muchMore = 10;

/** A word that finds little looks like a slip when a much more used one differs by one letter or two. */
export function looksLikeSlip(uses: number, meant: KnownWord): boolean {
  return meant.uses >= muchMore * Math.max(1, uses);
}
