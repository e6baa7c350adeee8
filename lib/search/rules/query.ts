import { nameKey } from '@/lib/platform/names.ts';
import type { SearchTerm } from '@/lib/search/types.ts';

/** Longest search read, in characters; what follows is left out, and the page says so. */
export const longestQuery = 200;
/** More words than this add nothing but work. */
const mostTerms = 20;
/** With less than this many letters in all, the last word is not taken for the beginning of another. */
const shortestPrefix = 3;

export interface ParsedQuery {
  /** What is searched, cut and cleaned, as it is shown again. */
  text: string;
  isCut: boolean;
  terms: readonly SearchTerm[];
}

/** Words as the index writes them; « co-voiturage » and « covoiturage » are one. */
function tokensOf(text: string): string {
  return nameKey(text.replaceAll(/(?<![\p{L}\p{N}])co[-‐‑](?=\p{L})/giu, 'co'));
}

const quoted = /(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”)|(\S+)/g;

/**
 * Reads what was typed: words, "exact phrases" between quotation marks of any kind, and -exclusions. Whatever the
 * characters, the tokens hold only letters, digits and single spaces.
 */
export function parseQuery(typed: string): ParsedQuery {
  const characters = [...typed.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ').trim()];
  const isCut = characters.length > longestQuery;
  const text = characters.slice(0, longestQuery).join('').trim();
  const terms: SearchTerm[] = [];
  for (const match of text.matchAll(quoted)) {
    const [, minus = '', straight, angled, curly, word = ''] = match;
    const phrase = straight ?? angled ?? curly;
    const isExcluded = phrase === undefined ? /^-[^-]/.test(word) : minus !== '';
    const shown = (phrase ?? (isExcluded ? word.slice(1) : word)).trim();
    const tokens = tokensOf(shown);
    if (tokens !== '') terms.push({ tokens, typed: shown, isPhrase: phrase !== undefined, isExcluded, isPrefix: false });
  }
  const kept = terms.slice(0, mostTerms);
  const last = kept.at(-1);
  if (last && !last.isPhrase && !last.isExcluded && !isCut && kept.map(({ tokens }) => tokens).join('').length >= shortestPrefix) last.isPrefix = true;
  return { text, isCut, terms: kept };
}

/** The same search with some words replaced, written as a person would type it. */
export function writeQuery(terms: readonly SearchTerm[], replaced: ReadonlyMap<string, string>): string {
  return terms
    .map(({ typed, tokens, isPhrase, isExcluded }) => {
      const words = replaced.get(tokens) ?? typed;
      return `${isExcluded ? '-' : ''}${isPhrase ? `"${words}"` : words}`;
    })
    .join(' ');
}

/** The terms with some words replaced. */
export function replaceTerms(terms: readonly SearchTerm[], replaced: ReadonlyMap<string, string>): SearchTerm[] {
  return terms.map((term) => {
    const words = term.isPhrase || term.isExcluded ? undefined : replaced.get(term.tokens);
    return words === undefined ? term : { ...term, tokens: words, typed: words, isPrefix: false };
  });
}
