import { area, type Point, type Polygon, randomFrom, withoutCrowding } from '@/lib/territories/rules/shapes/plane.ts';

/** How far a sharp corner may be drawn back, in times what its sides are. */
const LONGEST_CORNER = 2;
/** Points that are closer show nothing once drawn. */
const CROWD = 4;

/** A ring whose sides have all moved inwards by `distance`: whatever its turn, hollows included. */
export function drawnBack(ring: Polygon, distance: number): Point[] {
  const points = withoutCrowding(ring, CROWD);
  const turn = Math.sign(area(points));
  const normals = points.map(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    return [(-(nextY - y) / length) * turn, ((nextX - x) / length) * turn] as const;
  });
  return points.map(([x, y], i) => {
    const [ax, ay] = normals[(i + points.length - 1) % points.length]!;
    const [bx, by] = normals[i]!;
    const [sumX, sumY] = [ax + bx, ay + by];
    const reach = Math.min(2 / (sumX ** 2 + sumY ** 2 || 1), LONGEST_CORNER / (Math.hypot(sumX, sumY) || 1)) * distance;
    return [x + sumX * reach, y + sumY * reach];
  });
}

/**
 * Fields: each commune drawn back from its hedges by a slightly different hand. The outer ring of each part is kept, and
 * nothing of one that is too narrow.
 * @param gap in units of the plane, about half the width of a hedge
 */
export function fieldsOf(communes: readonly (readonly Polygon[])[], gap: number): Polygon[][] {
  const random = randomFrom(240);
  return communes.map((rings) => {
    const distance = gap * (0.8 + random() * 0.6);
    return rings.flatMap((ring) => {
      const field = withoutCrowding(drawnBack(ring, distance), CROWD).map(([x, y]): Point => [x + (random() - 0.5) * 3, y + (random() - 0.5) * 3]);
      // Turned inside out: there was no room between its hedges.
      return field.length > 2 && area(field) * area(ring) > 0 ? [field] : [];
    });
  });
}
