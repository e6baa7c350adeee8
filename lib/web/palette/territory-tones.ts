import { isReadable } from '@/lib/content/rules/territory-colour.ts';
import { contrast } from '@/lib/web/palette/contrast.ts';

/** Least contrast of a text on its ground: level AA of WCAG 2.2 (4.5), and more by night, where a colour goes dull sooner. */
const least = { light: 4.5, dark: 6.5 } as const;

/** The grounds under the coloured texts of a territory's page, the hardest to read on of each theme. */
const grounds = { light: '#eff2e9', dark: '#17251d' } as const;

const steps = 50;

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** So much (0 to 1) of one colour in another, both #rrggbb. */
function mixed(hex: string, other: string, share: number): string {
  const [from, to] = [channels(hex), channels(other)];
  const channel = (value: number, index: number) => Math.round(value + ((to[index] ?? 0) - value) * share);
  return `#${from.map((value, index) => channel(value, index).toString(16).padStart(2, '0')).join('')}`;
}

/** The first shade, from the colour itself towards another one, that reads on these grounds. */
function readable(hex: string, towards: string, on: readonly string[], contrastWanted: number): string {
  const shades = Array.from({ length: steps }, (_, step) => mixed(hex, towards, step / steps));
  return shades.find((shade) => on.every((ground) => contrast(shade, ground) >= contrastWanted)) ?? towards;
}

/** What the page of a territory wears: its colour under white text, and shades of it that read on the portal's own grounds. */
export function territoryTones(colour: string) {
  const tint = { light: mixed(colour, '#fafaf5', 0.9), dark: mixed(colour, '#0e1813', 0.72) };
  return {
    light: { text: readable(colour, '#000000', [grounds.light, tint.light], least.light), tint: tint.light },
    dark: { text: readable(colour, '#ffffff', [grounds.dark, tint.dark], least.dark), tint: tint.dark },
  };
}

/**
 * The style sheet of that name, « 2f6b4f.css », which gives what bears `data-colour` its colour, so that no page needs a
 * style written in it. Null for a colour on which white cannot be read, and for what is none.
 */
export function territoryStyleSheet(file: string): string | null {
  const code = /^([\da-f]{6})\.css$/.exec(file)?.[1];
  if (code === undefined || !isReadable(`#${code}`)) return null;
  const { light, dark } = territoryTones(`#${code}`);
  const words = ({ text, tint }: { text: string; tint: string }) => `--territory-text:${text};--territory-tint:${tint}`;
  const selector = `[data-colour="${code}"]`;
  return `${selector}{--territory:#${code};${words(light)}}@media (prefers-color-scheme:dark){${selector}{${words(dark)}}}\n`;
}
