import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourFault, contrastWithWhite, isColour, isReadable, luminance, readableShade } from '@/lib/content/rules/territory-colour.ts';

const colours = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of white on a colour', () => {
  it.each([
    ['#ffffff', 1, 1],
    ['#000000', 0, 21],
    ['#ff0000', 0.2126, 3.998],
    ['#00ff00', 0.7152, 1.372],
    ['#0000ff', 0.0722, 8.592],
    ['#767676', 0.1812, 4.542],
    ['#777777', 0.1845, 4.478],
    ['#0a0a0a', 0.003, 19.798],
    ['#0b0b0b', 0.0033, 19.682],
  ])('%s is as WCAG computes it', (colour, light, contrast) => {
    expect(luminance(colour)).toBeCloseTo(light, 4);
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
  });

  it('is enough from 4.5 on', () => {
    expect([isReadable('#767676'), isReadable('#777777')]).toEqual([true, false]);
  });
});

describe('a colour', () => {
  it.each(['', '#2f6b4f', '#767676', '#000000'])('« %s » is taken', (colour) => {
    expect(colourFault(colour)).toBeNull();
  });

  it.each(['2f6b4f', '#2f6', '#2f6b4g', 'red', '#2f6b4f;}', '#2F6B4F', ' #2f6b4f'])('« %s » is no colour', (colour) => {
    expect(isColour(colour)).toBe(false);
    expect(colourFault(colour)).toBe('Écrivez la couleur comme #2f6b4f\u202f: un dièse, puis six chiffres ou lettres de a à f.');
  });

  it('without contrast is refused with its contrast and a darker one that passes', () => {
    expect(colourFault('#777777')).toBe(
      'Du texte blanc se lirait mal sur cette couleur\u202f: le contraste est de 4,47, il en faut au moins 4,5. #757575, plus foncée, convient.',
    );
    expect(colourFault('#ffffff')).toContain('le contraste est de 1,');
  });

  it('refused comes with a shade that is always taken, of the same hue and as near as one per cent allows', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const shade = readableShade(colour);
        expect(colourFault(shade)).toBeNull();
        if (isReadable(colour)) expect(shade).toBe(colour);
        for (const at of [1, 3, 5]) expect(Number.parseInt(shade.slice(at, at + 2), 16)).toBeLessThanOrEqual(Number.parseInt(colour.slice(at, at + 2), 16));
      }),
    );
  });
});
