import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '@/lib/web/palette/contrast.ts';
import { readTokens } from '@/lib/web/palette/tokens.ts';

const { light, dark } = readTokens(readFileSync('app/styles/tokens.css', 'utf8'));

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
