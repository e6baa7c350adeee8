import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween, nearest } from '@/lib/map/rules/nearness.ts';

const laval = { latitude: 48.0703, longitude: -0.7706 };
const mayenne = { latitude: 48.3033, longitude: -0.6139 };
const position = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

test.each([
  ['Laval', 'Mayenne', laval, mayenne, 28.4],
  ['Laval', 'itself', laval, laval, 0],
  ['a pole', 'the other', { latitude: 90, longitude: 0 }, { latitude: -90, longitude: 120 }, 20_015.1],
  ['a point of the equator', 'its antipode', { latitude: 0, longitude: -90 }, { latitude: 0, longitude: 90 }, 20_015.1],
  ['one side of the date line', 'the other', { latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }, 111.2],
])('from %s to %s', (_from, _to, from, to, kilometres) => {
  expect(distanceBetween(from, to)).toBeCloseTo(kilometres, 1);
});

test('a distance is the same both ways, never negative, never half the Earth nor more', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const distance = distanceBetween(a, b);
      expect(distance).toBeCloseTo(distanceBetween(b, a), 6);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(20_015.2);
    }),
  );
});

test('no detour is shorter', () => {
  fc.assert(
    fc.property(position, position, position, (a, b, c) => {
      expect(distanceBetween(a, c)).toBeLessThanOrEqual(distanceBetween(a, b) + distanceBetween(b, c) + 1e-6);
    }),
  );
});

test('the nearest come first with their distances, equals in their order, and no more than asked', () => {
  const points = [
    { name: 'far', ...mayenne },
    { name: 'here', ...laval },
    { name: 'here too', ...laval },
  ];
  expect(nearest(points, laval, 2).map(({ name, distance }) => [name, distance])).toEqual([
    ['here', 0],
    ['here too', 0],
  ]);
  expect(nearest(points, mayenne, 10).map(({ name }) => name)).toEqual(['far', 'here', 'here too']);
  expect(nearest(points, laval, 0)).toEqual([]);
  expect(nearest(points, laval, -1)).toEqual([]);
  expect(nearest([], laval, 3)).toEqual([]);
});
