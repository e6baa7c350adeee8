import type { Highlighted, SearchTerm } from '@/lib/search/types.ts';

/** Length of an extract, in characters, more or less a word. */
export const extractLength = 220;

/** The beginning of a word is marked from this many letters. */
const shortestPrefix = 3;

/** Finds the words that were asked for in a folded text; null finds none. */
export type Finder = RegExp | null;

const letter = String.raw`[\p{L}\p{N}]`;

/** A word without accents, as texts may write it. */
function written(form: string): string {
  const spelled = form.replaceAll('oe', '(?:oe|œ)').replaceAll('ae', '(?:ae|æ)');
  return spelled.startsWith('co') && spelled.length > 4 ? `co[-‐‑]?${spelled.slice(2)}` : spelled;
}

/**
 * @param terms what was asked for: its last word may be the beginning of another
 * @param forms words of the portal, without accents, that are those of the search or have their stem; no empty word
 */
export function finderOf(terms: readonly SearchTerm[], forms: readonly string[]): Finder {
  const last = terms.at(-1);
  const prefix = last?.isPrefix ? last.tokens.split(' ').at(-1) : undefined;
  const words = [...forms.map(written), ...(prefix === undefined || prefix.length < shortestPrefix ? [] : [`${written(prefix)}${letter}*`])];
  if (words.length === 0) return null;
  // Words found beside one another are found together.
  const word = `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})(?!${letter})`;
  return new RegExp(`(?<!${letter})${word}(?:[\\s’'‑-]${word})*`, 'gu');
}

const accented = /[\u00C0-\u024F]/g;

/** The text in lower case and without accents, letter for letter: places in one are places in the other. */
function fold(text: string): string {
  const folded = text.toLowerCase().replaceAll(accented, (character) => character.normalize('NFD').charAt(0));
  return folded.length === text.length ? folded : text;
}

/** Cuts a text where words were found. */
export function highlight(text: string, finder: Finder): Highlighted {
  const parts: { text: string; isFound: boolean }[] = [];
  let end = 0;
  for (const { index, 0: found } of finder ? fold(text).matchAll(finder) : []) {
    if (index > end) parts.push({ text: text.slice(end, index), isFound: false });
    end = index + found.length;
    parts.push({ text: text.slice(index, end), isFound: true });
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}

/** Where the most different words stand close together, and how many; at the beginning when none does. */
function bestPlace(text: string, finder: Finder): { start: number; count: number } {
  const places = finder ? [...fold(text).matchAll(finder)] : [];
  let best = { start: 0, count: 0 };
  for (const [rank, { index: start }] of places.entries()) {
    const near = new Set<string>();
    for (let next = rank; next < places.length && places[next]!.index < start + extractLength; next += 1) near.add(places[next]![0]);
    if (near.size > best.count) best = { start, count: near.size };
  }
  return best;
}

/** A summary this short says who or where, not what: some of the body follows it. */
const shortSummary = 80;

/**
 * What is shown of a thing under its title: its summary when it holds the words or when the body does not, else the
 * place of the body where they stand.
 */
export function extractOf(summary: string, body: string, finder: Finder): Highlighted {
  if (summary.length <= shortSummary && body !== '') {
    const text = cut(body, bestPlace(body, finder).start);
    return highlight(summary === '' ? text : `${summary} · ${text}`, finder);
  }
  const inSummary = bestPlace(summary, finder);
  const inBody = inSummary.count > 0 ? inSummary : bestPlace(body, finder);
  const isOfBody = inSummary.count === 0 && inBody.count > 0;
  return highlight(cut(isOfBody ? body : summary, inBody.start), finder);
}

/** Cuts at spaces around `place`, with an ellipsis where something is left out. */
function cut(text: string, place: number): string {
  if (text.length <= extractLength) return text;
  const wanted = Math.min(Math.max(0, place - extractLength / 3), text.length - extractLength);
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const stop = text.indexOf(' ', from + extractLength);
  const to = stop === -1 ? text.length : stop;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
