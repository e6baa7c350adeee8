/** What may be counted by territory; the words of the address. */
export type CoverageKind = 'labs' | 'cahiers' | 'propositions' | 'acteurs' | 'lieux' | 'depots' | 'examens';

/** How many different things of a kind a territory and a theme hold; null stands for all of them together. */
export interface CoverageCount {
  kind: CoverageKind;
  /** SIREN */
  territory: string | null;
  theme: string | null;
  /** All the themes of a terre together; then `theme` is null. */
  terre: string | null;
  count: number;
}

export interface CoveredTerritory {
  siren: string;
  slug: string;
  name: string;
}

export interface CoveredTheme {
  slug: string;
  name: string;
  terre: string;
}

/** How full a cell is drawn: 0 is empty, 5 the fullest of its drawing. */
export type Density = 0 | 1 | 2 | 3 | 4 | 5;

export interface CoverageCell {
  count: number;
  density: Density;
}

/** Territories × themes for one kind. A thing that stands in several counts once in each, and once in a total. */
export interface CoverageMatrix {
  themes: readonly CoveredTheme[];
  rows: readonly { territory: CoveredTerritory; cells: readonly CoverageCell[]; total: number }[];
  /** By theme. */
  totals: readonly number[];
  total: number;
  /** Highest number of a cell. */
  most: number;
}

/** What is missing, of one kind. Nothing is said twice: what is nowhere or in no theme is not repeated by territory. */
export interface CoverageGaps {
  nowhere: readonly CoveredTheme[];
  /** Themes aside: nothing of this kind at all. */
  without: readonly CoveredTerritory[];
  partial: readonly CoverageGap[];
}

/** What a territory has and has not, by theme; what is nowhere aside. */
export interface CoverageGap {
  territory: CoveredTerritory;
  present: readonly CoveredTheme[];
  missing: readonly CoveredTheme[];
}
