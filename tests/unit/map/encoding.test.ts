import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePoints, encodePoints } from '@/lib/map/rules/encoding.ts';
import { layerFolders, mapLayers } from '@/lib/map/rules/layers.ts';
import type { MapPoint } from '@/lib/map/types.ts';
import { slugOf } from '@/lib/platform/names.ts';
import { point } from '@/tests/unit/map/points.ts';

const communes = [
  { communeInsee: '53130', place: 'Laval', territorySiren: '200083392', latitude: 48.07, longitude: -0.77 },
  { communeInsee: '53147', place: 'Mayenne', territorySiren: '200055887', latitude: 48.307, longitude: -0.615 },
] as const;

const anyPoint: fc.Arbitrary<MapPoint> = fc
  .record({
    layer: fc.constantFrom(...mapLayers),
    kind: fc.constantFrom('association', 'CC', 'paused'),
    name: fc.string({ minLength: 1, maxLength: 40 }),
    end: fc.constantFrom('', '-2', '-17', 'x'),
    isNamed: fc.boolean(),
    other: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
    home: fc.constantFrom(...communes),
    exact: fc.option(fc.record({ latitude: fc.double({ min: 47, max: 49, noNaN: true }), longitude: fc.double({ min: -2, max: -0.01, noNaN: true }) })),
  })
  .map(({ layer, kind, name, end, isNamed, other, home, exact }) => {
    const slug = isNamed ? slugOf(name, other) + end : other;
    return { id: `${layer}-${slug}`, layer, kind, name, slug, path: `${layerFolders[layer]}/${slug}` as const, ...home, ...exact, isApproximate: exact === null };
  });

test('what is decoded is what was encoded, in its order', () => {
  fc.assert(
    fc.property(fc.array(anyPoint, { maxLength: 30 }), (points) => {
      expect(decodePoints(JSON.parse(JSON.stringify(encodePoints(points))))).toEqual(points);
    }),
  );
});

describe('what travels', () => {
  test('says a commune and a kind once, and no address that the name makes', () => {
    const encoded = encodePoints([point(), point({ slug: 'les-amis-2' }), point({ slug: 'amicale', layer: 'lieu', kind: 'tiers_lieu', latitude: 48.1, longitude: -0.7, isApproximate: false })]);
    expect(encoded).toEqual({
      communes: [['53130', 'Laval', '200083392', 48.07, -0.77]],
      kinds: [
        ['acteur', 'association'],
        ['lieu', 'tiers_lieu'],
      ],
      kind: [0, 0, 1],
      commune: [0, 0, 0],
      name: ['Les Amis', 'Les Amis', 'Les Amis'],
      slug: ['', '+-2', 'amicale'],
      exact: [[2, 48.1, -0.7]],
    });
  });

  test('keeps the centre of a commune whose first point stands elsewhere', () => {
    const [, second] = decodePoints(encodePoints([point({ latitude: 48.1, longitude: -0.7, isApproximate: false }), point({ slug: 'autre' })]));
    expect(second).toMatchObject({ slug: 'autre', latitude: 48.07, longitude: -0.77, isApproximate: true });
  });

  test('leaves aside what a broken answer does not hold', () => {
    const encoded = encodePoints([point(), point({ slug: 'autre' })]);
    expect(decodePoints({ ...encoded, kind: [0, 9] }).map(({ slug }) => slug)).toEqual(['les-amis']);
    expect(decodePoints({ ...encoded, commune: [9, 0] }).map(({ slug }) => slug)).toEqual(['autre']);
  });
});
