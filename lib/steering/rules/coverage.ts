import type { CoverageCount, CoverageGaps, CoverageKind, CoverageMatrix, CoveredTerritory, CoveredTheme, Density } from '@/lib/steering/types.ts';

const levels = 5;

/** How full a cell is drawn: one plot a thing while five are enough, else beside the fullest one. Anything at all is seen. */
export function density(count: number, most: number): Density {
  if (count <= 0 || most <= 0) return 0;
  return Math.min(levels, Math.ceil((count * levels) / Math.max(levels, most))) as Density;
}

/** The numbers that each density stands for, lightest first; a density that no whole number reaches is left out. */
export function densityRanges(most: number): { level: Exclude<Density, 0>; from: number; to: number }[] {
  const numbers = Array.from({ length: Math.max(0, most) }, (_, index) => index + 1);
  return [...Map.groupBy(numbers, (count) => density(count, most))].map(([level, counts]) => ({
    level: level as Exclude<Density, 0>,
    from: counts[0]!,
    to: counts.at(-1)!,
  }));
}

export interface CoverageScope {
  territories: readonly CoveredTerritory[];
  /** Those of the chosen terre, or all. */
  themes: readonly CoveredTheme[];
  /** The chosen terre; null for the three. */
  terre: string | null;
}

/** Counts to be asked for by place. */
export class CoverageNumbers {
  readonly #counts: ReadonlyMap<string, number>;

  constructor(counts: readonly CoverageCount[]) {
    this.#counts = new Map(counts.map(({ kind, territory, theme, terre, count }) => [key(kind, territory, theme, terre), count]));
  }

  /** How many different things; null for all territories, all themes, all terres. */
  of(kind: CoverageKind, territory: string | null, about: { theme?: string; terre?: string | null } = {}): number {
    return this.#counts.get(key(kind, territory, about.theme ?? null, about.terre ?? null)) ?? 0;
  }
}

const key = (kind: CoverageKind, ...place: readonly (string | null)[]) => [kind, ...place.map((part) => part ?? '')].join('|');

/** The matrix of a kind that stands in themes. */
export function coverageMatrix(numbers: CoverageNumbers, kind: CoverageKind, { territories, themes, terre }: CoverageScope): CoverageMatrix {
  const counted = territories.map((territory) => ({
    territory,
    counts: themes.map(({ slug }) => numbers.of(kind, territory.siren, { theme: slug })),
    total: numbers.of(kind, territory.siren, { terre }),
  }));
  const most = Math.max(0, ...counted.flatMap(({ counts }) => counts));
  return {
    themes,
    rows: counted.map(({ territory, counts, total }) => ({ territory, total, cells: counts.map((count) => ({ count, density: density(count, most) })) })),
    totals: themes.map(({ slug }) => numbers.of(kind, null, { theme: slug })),
    total: numbers.of(kind, null, { terre }),
    most,
  };
}

/** What a matrix lacks. */
export function coverageGaps({ themes, rows }: CoverageMatrix): CoverageGaps {
  const isEmpty = (index: number) => rows.every(({ cells }) => cells[index]!.count === 0);
  const nowhere = themes.filter((_, index) => isEmpty(index));
  const somewhere = themes.flatMap((theme, index) => (isEmpty(index) ? [] : [{ theme, index }]));
  const without = rows.filter(({ cells }) => cells.every(({ count }) => count === 0)).map(({ territory }) => territory);
  const partial = rows.flatMap(({ territory, cells }) => {
    const present = somewhere.filter(({ index }) => cells[index]!.count > 0).map(({ theme }) => theme);
    const missing = somewhere.filter(({ index }) => cells[index]!.count === 0).map(({ theme }) => theme);
    return present.length > 0 && missing.length > 0 ? [{ territory, present, missing }] : [];
  });
  return { nowhere, without, partial };
}
