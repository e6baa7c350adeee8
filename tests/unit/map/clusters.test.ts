import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterSpots, lastClusteredZoom, spotsOf } from '@/lib/map/rules/clusters.ts';
import { point } from '@/tests/unit/map/points.ts';

const world = [-180, -85, 180, 85] as [number, number, number, number];

test('things at one position share a spot, in their order', () => {
  const spots = spotsOf([point({ slug: 'a' }), point({ slug: 'b', latitude: 48.3 }), point({ slug: 'c' })]);
  expect(spots.map(({ key, points }) => [key, points.map(({ slug }) => slug)])).toEqual([
    ['48.07000 -0.77000', ['a', 'c']],
    ['48.30000 -0.77000', ['b']],
  ]);
});

test('a spot never comes apart, however near one looks; neighbours do', () => {
  const marksAt = clusterSpots(spotsOf([point({ slug: 'a' }), point({ slug: 'b', layer: 'lab' }), point({ slug: 'c', latitude: 48.08 })]));
  const [far] = marksAt(world, 8);
  expect(far).toMatchObject({ count: 3, layers: ['lab', 'acteur'] });
  expect(far?.spots).toHaveLength(2);
  expect(marksAt(world, far?.opensAt ?? 0).length).toBeGreaterThan(1);
  expect(marksAt(world, (far?.opensAt ?? 0) - 1)).toHaveLength(1);
  const near = marksAt(world, 17);
  expect(near.map(({ count, opensAt }) => [count, opensAt])).toEqual([
    [1, null],
    [2, null],
  ]);
});

test('markers go from north to south, then from west to east', () => {
  const at = (slug: string, latitude: number, longitude: number) => point({ slug, latitude, longitude });
  const marksAt = clusterSpots(spotsOf([at('south', 47.8, -0.5), at('north east', 48.5, -0.1), at('north west', 48.5, -1)]));
  expect(marksAt(world, 17).map(({ spots }) => spots[0]?.points[0]?.slug)).toEqual(['north west', 'north east', 'south']);
});

test('only what is within the box is shown', () => {
  const marksAt = clusterSpots(spotsOf([point({ slug: 'in' }), point({ slug: 'out', longitude: 0.5 })]));
  expect(marksAt([-1, 48, 0, 49], 12).map(({ count }) => count)).toEqual([1]);
  expect(clusterSpots([])(world, 8)).toEqual([]);
});

test('at every zoom, every point is behind one marker and only one', () => {
  const near = fc.record({ latitude: fc.double({ min: 47.7, max: 48.6, noNaN: true }), longitude: fc.double({ min: -1.3, max: 0, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(near, { maxLength: 60 }), fc.integer({ min: 0, max: lastClusteredZoom + 2 }), (positions, zoom) => {
      const points = positions.map((position, place) => point({ slug: `p-${place}`, ...position }));
      const marks = clusterSpots(spotsOf(points))(world, zoom);
      const shown = marks.flatMap(({ spots }) => spots.flatMap((spot) => spot.points.map(({ slug }) => slug)));
      expect(shown.toSorted()).toEqual(points.map(({ slug }) => slug).toSorted());
      expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
    }),
  );
});
