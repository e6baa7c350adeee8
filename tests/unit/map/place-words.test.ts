import { describe, expect, it } from 'vitest';
import { placeWords } from '@/components/map/spoken.ts';

describe('where a point stands', () => {
  it.each([
    ['lieu', 'Gorron', 'Bocage Mayennais', 'Gorron, Bocage Mayennais'],
    ['acteur', 'Ernée', 'Ernée', 'Ernée'],
    ['territoire', 'Gorron', 'Bocage Mayennais', 'Gorron'],
    ['lab', 'Laval', undefined, 'Laval'],
  ] as const)('of the layer %s, at %s in %s is said as %s', (layer, place, territory, words) => {
    expect(placeWords({ layer, place }, territory)).toBe(words);
  });
});
