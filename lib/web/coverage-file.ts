import 'server-only';
import { toCsv } from '@/lib/platform/csv.ts';
import type { CoverageNumbers } from '@/lib/steering/rules/coverage.ts';
import { isThemed } from '@/lib/steering/rules/kinds.ts';
import type { CoverageKind } from '@/lib/steering/types.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

/** Every number of the coverage, a line each, zeros included; what stands in no theme has an empty one. */
export async function coverageCsv(locale: Locale, numbers: CoverageNumbers, kinds: readonly CoverageKind[]): Promise<string> {
  const [territories, themes] = await Promise.all([allTerritories(), themesWithTerres(locale)]);
  const words = messages[locale].coverage;
  const rows = kinds.flatMap((kind) =>
    territories.flatMap(({ siren, name }) =>
      isThemed(kind)
        ? themes.map((theme) => [words.kinds[kind], siren, name, theme.name, numbers.of(kind, siren, { theme: theme.slug })])
        : [[words.kinds[kind], siren, name, '', numbers.of(kind, siren)]],
    ),
  );
  return toCsv([words.csvKind, words.csvSiren, words.csvTerritory, words.csvTheme, words.csvCount], rows);
}
