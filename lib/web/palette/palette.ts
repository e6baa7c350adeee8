import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TerreSlug } from '@/components/brand/terre.ts';
import { contrast } from '@/lib/web/palette/contrast.ts';
import { readTokens } from '@/lib/web/palette/tokens.ts';

/** A text on its ground. */
export interface Pair {
  text: string;
  ground: string;
  /** contrast, from 1 to 21 */
  ratio: number;
}

export interface PaletteRow {
  name: TerreSlug | 'brand';
  /** flat ground and the ink on it: the same by day and by night */
  flat: Pair;
  light: Pair;
  dark: Pair;
}

const tokensOfTerre = {
  'entrepreneurs-savoir-faire': 'terre-entrepreneurs',
  'equilibre-bien-vivre': 'terre-bien-vivre',
  'solidaire-valeurs': 'terre-solidaire',
} as const;

let palette: readonly PaletteRow[] | undefined;

/** The palette as the stylesheet says it, each pair with its contrast. */
export function readPalette(): readonly PaletteRow[] {
  if (palette) return palette;
  const { light, dark } = readTokens(readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'app/styles/tokens.css'), 'utf8'));
  const pair = (tokens: typeof light, text: string, ground: string): Pair => {
    const [first = '', second = ''] = [tokens[text], tokens[ground]];
    return { text: first, ground: second, ratio: contrast(first, second) };
  };
  palette = [
    ...Object.entries(tokensOfTerre).map(([name, token]) => ({
      name: name as TerreSlug,
      flat: pair(light, 'on-terre', `${token}-ground`),
      light: pair(light, `${token}-text`, 'surface'),
      dark: pair(dark, `${token}-text`, 'surface'),
    })),
    {
      name: 'brand',
      flat: pair(light, 'on-accent', 'accent'),
      light: pair(light, 'ink', 'surface'),
      dark: pair(dark, 'ink', 'surface'),
    },
  ];
  return palette;
}
