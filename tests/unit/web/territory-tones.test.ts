import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable } from '@/lib/content/rules/territory-colour.ts';
import { contrast } from '@/lib/web/palette/contrast.ts';
import { territoryStyleSheet, territoryTones } from '@/lib/web/palette/territory-tones.ts';

const readableColours = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  .filter(isReadable);

/** Every ground that coloured words of a territory's page may stand on. */
const surfaces = { light: ['#fafaf5', '#ffffff', '#eff2e9'], dark: ['#0e1813', '#17251d', '#0a120e'] } as const;

describe('the tones of a territory', () => {
  it('read on its tint and on the grounds of the portal, by day and by night, whatever its colour', () => {
    fc.assert(
      fc.property(readableColours, (colour) => {
        const { light, dark } = territoryTones(colour);
        for (const ground of [...surfaces.light, light.tint]) expect(contrast(light.text, ground)).toBeGreaterThanOrEqual(4.5);
        for (const ground of [...surfaces.dark, dark.tint]) expect(contrast(dark.text, ground)).toBeGreaterThanOrEqual(4.5);
        // The ink of the portal reads on the tints as well.
        expect(contrast('#46564c', light.tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#b3c2b6', dark.tint)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('keep the colour itself where it reads already', () => {
    expect(territoryTones('#6a3460').light.text).toBe('#6a3460');
    expect(territoryTones('#ffffff').dark.text).toBe('#ffffff');
  });
});

describe('the style sheet of a colour', () => {
  it('gives it to what bears it, in both schemes', () => {
    const { light, dark } = territoryTones('#6a3460');
    expect(territoryStyleSheet('6a3460.css')).toBe(
      `[data-colour="6a3460"]{--territory:#6a3460;--territory-text:${light.text};--territory-tint:${light.tint}}` +
        `@media (prefers-color-scheme:dark){[data-colour="6a3460"]{--territory-text:${dark.text};--territory-tint:${dark.tint}}}\n`,
    );
  });

  it.each(['ffffff.css', '777777.css', '6A3460.css', '6a346.css', '6a3460', '6a3460.css.map', 'rouge.css', '#6a3460.css', '.css', ''])(
    'is not there for « %s »',
    (file) => {
      expect(territoryStyleSheet(file)).toBeNull();
    },
  );
});
