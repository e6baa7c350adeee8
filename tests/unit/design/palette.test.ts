import { expect, test } from 'vitest';
import { readPalette } from '@/lib/web/palette/palette.ts';

test('the palette shown on the page of the brand is that of the stylesheet, with its contrasts', () => {
  const rows = readPalette();
  expect(rows.map(({ name }) => name)).toEqual(['entrepreneurs-savoir-faire', 'equilibre-bien-vivre', 'solidaire-valeurs', 'brand']);
  expect(rows[0]?.flat).toMatchObject({ text: '#14231b', ground: '#f1935c' });
  expect(rows[0]?.dark).toMatchObject({ text: '#ffb189', ground: '#0e1813' });
  for (const { flat, light, dark } of rows) for (const { ratio } of [flat, light, dark]) expect(ratio).toBeGreaterThanOrEqual(4.5);
});
