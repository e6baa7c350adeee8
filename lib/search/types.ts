export type SearchLanguage = 'fr' | 'en';

/** Kinds of things that the search finds, in the order in which they are offered. */
export const searchKinds = [
  'page',
  'terre',
  'theme',
  'lead',
  'call',
  'lab',
  'cahier',
  'proposal',
  'news',
  'portrait',
  'territory',
  'commune',
  'place',
  'actor',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** Something public, as its source gives it to the search. Nothing that is not public may be in it. */
export interface SearchEntryInput {
  /** Key of the thing within its kind. */
  objectId: string;
  /** Language of the pages that find it; "all" when both show the same text. */
  shownIn: SearchLanguage | 'all';
  /** Language of its text. */
  lang: SearchLanguage;
  /** Its address in French, fragment included. */
  path: `/${string}`;
  title: string;
  summary?: string;
  body?: string;
  /** Words that find it and are not shown: numbers, codes, other names. */
  keywords?: string;
  terreIds?: readonly string[];
  territorySirens?: readonly string[];
  themeIds?: readonly string[];
  /** Something can be done there now. */
  isLive?: boolean;
  shownAt?: Date | null;
}

/** What a source says of its things: the version of each, and the entries of those that are not known in it. */
export interface SourceReading {
  /** By object. */
  versions: ReadonlyMap<string, string>;
  entries: readonly SearchEntryInput[];
}

/** One kind of public thing, registered with the search. */
export interface SearchSource {
  kind: SearchKind;
  /** Tables that its entries are made from: while their rows look the same it is not read. None: always read. */
  tables: readonly string[];
  /** Changes when the same rows give other texts: its things are then all copied again. No space in it. */
  edition: string;
  /** @param known version by object, as copied last */
  read: (known: ReadonlyMap<string, string>) => Promise<SourceReading>;
}

/** Words, or several that follow one another, asked for or refused. */
export interface SearchTerm {
  /** Without accents or case, separated by single spaces. */
  tokens: string;
  /** As typed, to be shown. */
  typed: string;
  isPhrase: boolean;
  isExcluded: boolean;
  /** The last word may be the beginning of a longer one. */
  isPrefix: boolean;
}

export type SearchSort = 'relevance' | 'date';

export interface SearchFilters {
  kind: SearchKind | null;
  terre: string | null;
  /** SIREN */
  territory: string | null;
}

/** How many things of one kind and one set of terres were found, whatever the filters by kind and terre. */
export interface TerreGroup {
  kind: SearchKind;
  terres: readonly string[];
  count: number;
}

/** How many things of one set of territories were found, whatever the filter by territory. */
export interface TerritoryGroup {
  territories: readonly string[];
  count: number;
}

/** A text cut where words were found. */
export type Highlighted = readonly { text: string; isFound: boolean }[];

export interface SearchResult {
  kind: SearchKind;
  objectId: string;
  lang: SearchLanguage;
  path: `/${string}`;
  title: Highlighted;
  extract: Highlighted;
  terre: string | null;
  isLive: boolean;
  shownAt: Date | null;
}

export interface SearchChoice {
  value: string;
  label: string;
  count: number;
}

/** What a mistyped word was read as. */
export interface Correction {
  from: string;
  to: string;
}

export interface SearchOutcome {
  results: readonly SearchResult[];
  /** With the filters. */
  total: number;
  /** Without them. */
  unfiltered: number;
  kinds: readonly { kind: SearchKind; count: number }[];
  terres: readonly SearchChoice[];
  territories: readonly SearchChoice[];
  /** Nothing was found for the words as typed: these are the results of others. */
  corrections: readonly Correction[];
  /** Nothing holds all the words: these results hold some of them. */
  isRelaxed: boolean;
  /** A search that would find more, when this one found little. */
  suggestion: string | null;
}

export interface SearchSuggestion {
  kind: SearchKind;
  title: string;
  lang: SearchLanguage;
  path: `/${string}`;
}
