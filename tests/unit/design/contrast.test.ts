import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Record<string, string>;

const sheet = readFileSync('app/styles/tokens.css', 'utf8');
const [lightSheet = '', rest = ''] = sheet.split('@media (prefers-color-scheme: dark)');
const darkSheet = rest.slice(0, rest.indexOf('[data-terre='));

function colours(css: string): Tokens {
  return Object.fromEntries([...css.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const light = colours(lightSheet);
const dark = { ...light, ...colours(darkSheet) };

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (!a || !b) throw new Error('A token of the pair is missing');
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const terres = ['terre-entrepreneurs', 'terre-bien-vivre', 'terre-solidaire'];
const states = ['info', 'success', 'warning', 'error'];
const surfaces = ['surface', 'surface-raised', 'surface-sunk'];

/** [text, ground] that meet somewhere on screen. */
const texts: [string, string][] = [
  ...surfaces.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['link', ground],
    ['link-hover', ground],
    ['error-text', ground],
    ['terre-text', ground],
    ...terres.map((terre): [string, string] => [`${terre}-text`, ground]),
  ]),
  ...['night', 'night-raised'].flatMap((ground): [string, string][] => [
    ['on-night', ground],
    ['on-night-soft', ground],
    ['accent', ground],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ...terres.flatMap((terre): [string, string][] => [
    ['on-terre', `${terre}-ground`],
    [`${terre}-text`, `${terre}-soft`],
    ['ink', `${terre}-soft`],
  ]),
  ...states.flatMap((state): [string, string][] => [
    [`${state}-text`, `${state}-soft`],
    ['ink', `${state}-soft`],
    ['link', `${state}-soft`],
    ['link-hover', `${state}-soft`],
  ]),
];

/** [mark, ground] that must be told apart: edges of fields, focus. */
const marks = surfaces.flatMap((ground): [string, string][] => [
  ['line-strong', ground],
  ['focus', ground],
]);

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_theme, tokens) => {
  test.each(texts)('%s reads on %s at 4.5:1', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)('%s stands out from %s at 3:1', (mark, ground) => {
    expect(contrast(tokens[mark], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('the focus is seen on a terre and on the night', () => {
  for (const terre of terres) expect(contrast(light['on-terre'], light[`${terre}-ground`])).toBeGreaterThanOrEqual(3);
  expect(contrast(light.accent, light.night)).toBeGreaterThanOrEqual(3);
  expect(contrast(dark.accent, dark.night)).toBeGreaterThanOrEqual(3);
});

test('the measure itself is that of WCAG: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
});
