import 'server-only';
import { cache } from 'react';
import { findEntries, type Found, type FoundRow } from '@/lib/search/repository/find.ts';
import { titlesHolding, titlesLike } from '@/lib/search/repository/suggestions.ts';
import { lookUpWords } from '@/lib/search/repository/words.ts';
import { looksLikeSlip, nearestWord } from '@/lib/search/rules/correction.ts';
import { countChoices } from '@/lib/search/rules/groups.ts';
import { extractOf, type Finder, finderOf, highlight } from '@/lib/search/rules/highlight.ts';
import { parseQuery, replaceTerms, writeQuery } from '@/lib/search/rules/query.ts';
import type {
  Correction,
  SearchChoice,
  SearchFilters,
  SearchLanguage,
  SearchOutcome,
  SearchResult,
  SearchSort,
  SearchSuggestion,
  SearchTerm,
} from '@/lib/search/types.ts';

/** Results of a page. */
export const resultsPageSize = 10;
/** Suggestions offered while typing, at most. */
export const mostSuggestions = 8;
/** Under this number of results, a nearly identical word that is much more used is offered. */
const few = 3;

export interface SearchRequest {
  /** As typed, whatever it holds. */
  query: string;
  language: SearchLanguage;
  filters: SearchFilters;
  sort: SearchSort;
  /** From 1. */
  page: number;
}

/** What the portal finds for a search; everything public when it holds no word. */
export async function searchPortal({ query, language, filters, sort, page }: SearchRequest): Promise<SearchOutcome> {
  const { terms } = parseQuery(query);
  const find = (words: readonly SearchTerm[], isRelaxed: boolean) =>
    findEntries({ terms: words, isRelaxed, language, filters, sort, skip: (page - 1) * resultsPageSize, take: resultsPageSize });
  const found = await find(terms, false);
  const { unfiltered } = found;
  if (terms.length === 0 || unfiltered >= few) return outcome(found, terms, filters);
  const meant = await meantWords(terms, language, unfiltered > 0);
  if (unfiltered > 0) return { ...outcome(found, terms, filters), suggestion: meant.size > 0 ? writeQuery(terms, meant) : null };
  const corrected = replaceTerms(terms, meant);
  const corrections = terms.flatMap(({ tokens, typed }) => (meant.has(tokens) ? { from: typed, to: meant.get(tokens)! } : []));
  if (corrections.length > 0) {
    const again = await find(corrected, false);
    if (again.unfiltered > 0) return { ...outcome(again, corrected, filters), corrections };
  }
  if (corrected.filter(({ isExcluded }) => !isExcluded).length < 2) return outcome(found, terms, filters);
  const relaxed = await find(corrected, true);
  const isRelaxed = relaxed.unfiltered > 0;
  return { ...outcome(relaxed, corrected, filters), corrections: isRelaxed ? corrections : [], isRelaxed };
}

/**
 * What each mistyped word was most likely meant to be: words that the portal never uses or, when `rare`, those that
 * it hardly uses beside another. Phrases, exclusions and numbers are taken at their word.
 */
async function meantWords(terms: readonly SearchTerm[], language: SearchLanguage, rare: boolean): Promise<Map<string, string>> {
  const doubtful = terms.filter(({ tokens, isPhrase, isExcluded }) => !isPhrase && !isExcluded && /^\p{L}{4,60}$/u.test(tokens));
  if (doubtful.length === 0) return new Map();
  const lookups = await lookUpWords([...new Set(doubtful.map(({ tokens }) => tokens))], language);
  const meant: Correction[] = lookups.flatMap(({ typed, uses, near }) => {
    const nearest = nearestWord(typed, near);
    if (!nearest) return [];
    return (rare ? looksLikeSlip(uses, nearest) : uses === 0) ? { from: typed, to: nearest.word } : [];
  });
  return new Map(meant.map(({ from, to }) => [from, to]));
}

function outcome({ rows, unfiltered, byTerre, byTerritory, names, forms }: Found, terms: readonly SearchTerm[], filters: SearchFilters): SearchOutcome {
  const finder = finderOf(terms, forms);
  const { total, kinds, terres, territories } = countChoices(byTerre, byTerritory, filters);
  const choices = (counts: ReadonlyMap<string, number>, chosen: string | null): SearchChoice[] =>
    [...new Set([...counts.keys(), ...(chosen !== null && Object.hasOwn(names, chosen) ? [chosen] : [])])]
      .map((value) => ({ value, label: names[value] ?? value, count: counts.get(value) ?? 0 }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
  return {
    results: rows.map((row) => toResult(row, finder)),
    total,
    unfiltered,
    kinds,
    terres: choices(terres, filters.terre),
    territories: choices(territories, filters.territory),
    corrections: [],
    isRelaxed: false,
    suggestion: null,
  };
}

function toResult({ title, summary, body, terreIds, shownAt, ...row }: FoundRow, finder: Finder): SearchResult {
  return {
    ...row,
    title: highlight(title, finder),
    extract: extractOf(summary, body, finder),
    terre: terreIds.length === 1 ? terreIds[0]! : null,
    shownAt: shownAt === null ? null : new Date(shownAt),
  };
}

/** Things to go to, for what has been typed so far: whose title holds the words, else whose title looks like them. */
export const searchSuggestions = cache(async (query: string, language: SearchLanguage): Promise<SearchSuggestion[]> => {
  const { terms } = parseQuery(query);
  const typed = terms.map(({ tokens }) => tokens).join(' ');
  if (typed.length < 3) return [];
  const held = await titlesHolding(terms, language, mostSuggestions);
  return held.length > 0 || typed.length < 4 ? held : titlesLike(typed, language, mostSuggestions);
});
