import 'server-only';
import { z } from 'zod';
import { coverageGaps, coverageMatrix, type CoverageNumbers, density } from '@/lib/steering/rules/coverage.ts';
import { isThemed } from '@/lib/steering/rules/kinds.ts';
import type { CoverageGaps, CoverageKind, CoverageMatrix, CoveredTerritory, CoveredTheme, Density } from '@/lib/steering/types.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { terresWithThemes } from '@/lib/vision/loaders.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';

/** What an address of the coverage asks for; what is not understood is the first kind and all the terres. */
export function coverageQuery(kinds: readonly CoverageKind[], asked: Readonly<Record<string, string | string[] | undefined>>): { kind: CoverageKind; terre: string | null } {
  const [first = 'labs'] = kinds;
  return {
    kind: z.enum(kinds as [CoverageKind, ...CoverageKind[]]).catch(first).parse(asked.quoi),
    terre: z.string().regex(/^[a-z-]{1,60}$/).nullable().catch(null).parse(asked.terre),
  };
}

export interface CoverageView {
  kind: CoverageKind;
  /** The chosen terre, when it is one. */
  terre: string | null;
  terres: readonly { slug: string; name: string; themes: number }[];
  territories: readonly CoveredTerritory[];
  /** Null for a kind that stands in no theme. */
  matrix: CoverageMatrix | null;
  gaps: CoverageGaps | null;
  /** Territories of each kind that has things, the chosen kind's with how full it is drawn. */
  byTerritory: readonly { territory: CoveredTerritory; counts: readonly number[]; density: Density }[];
  totals: readonly number[];
  /** Highest number of the chosen kind in a territory. */
  most: number;
}

/** The coverage as its page shows it: one kind by theme, every kind by territory. */
export async function coverageView(
  locale: Locale,
  numbers: CoverageNumbers,
  kinds: readonly CoverageKind[],
  asked: { kind: CoverageKind; terre: string | null },
): Promise<CoverageView> {
  const [allTerres, everyTerritory] = await Promise.all([terresWithThemes(locale), allTerritories()]);
  const territories = everyTerritory.map(({ siren, slug, name }) => ({ siren, slug, name }));
  const { kind } = asked;
  const terre = isThemed(kind) && allTerres.some(({ slug }) => slug === asked.terre) ? asked.terre : null;
  const themes = allTerres
    .filter(({ slug }) => terre === null || slug === terre)
    .flatMap((each) => each.themes.map(({ slug, name }): CoveredTheme => ({ slug, name, terre: each.slug })));
  const matrix = isThemed(kind) ? coverageMatrix(numbers, kind, { territories, themes, terre }) : null;
  // A terre narrows what stands in themes, nothing else.
  const about = (each: CoverageKind) => (isThemed(each) ? { terre } : {});
  const ofKind = territories.map(({ siren }) => numbers.of(kind, siren, about(kind)));
  const most = Math.max(0, ...ofKind);
  return {
    kind,
    terre,
    terres: allTerres.map(({ slug, name, themes: its }) => ({ slug, name, themes: its.length })),
    territories,
    matrix,
    gaps: matrix && coverageGaps(matrix),
    byTerritory: territories.map((territory, index) => ({
      territory,
      counts: kinds.map((each) => numbers.of(each, territory.siren, about(each))),
      density: density(ofKind[index]!, most),
    })),
    totals: kinds.map((each) => numbers.of(each, null, about(each))),
    most,
  };
}

/** The list of these things, filtered on a territory and a theme, in French; null for what has no list of its own. */
export function listOfCovered(kind: CoverageKind, territory: CoveredTerritory, theme: CoveredTheme): `/${string}` | null {
  if (kind === 'labs') return `/labs?theme=${theme.slug}&territoire=${territory.siren}`;
  if (kind === 'cahiers' || kind === 'propositions' || kind === 'examens') return `/cahiers?theme=${theme.slug}&territoire=${territory.slug}`;
  return null;
}
