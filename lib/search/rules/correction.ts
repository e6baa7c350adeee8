import { editDistance, forgiven } from '@/lib/platform/edit-distance.ts';

/** A word of the portal that looks like one that was typed. */
export interface KnownWord {
  word: string;
  /** In how many entries. */
  uses: number;
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
