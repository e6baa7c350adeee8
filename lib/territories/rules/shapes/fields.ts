import { area, type Point, type Polygon, randomFrom, withoutCrowding } from '@/lib/territories/rules/shapes/plane.ts';

/** How far a sharp corner may be drawn back, in times what its sides are. */
const LONGEST_CORNER = 2;
/** Points that are closer show nothing once drawn. */
const CROWD = 4;

/** The hand that draws the fields. */
export interface Hand {
  /** About half the width of a hedge, in units of the plane. */
  gap: number;
  /** How much a corner may wander, in units. */
  tremble: number;
}

/**
 * A ring whose sides have all moved by `distance` towards the land, hollows included.
 * @param turn sign of the area of the rings that surround land: a hole, which turns the other way, widens
 */
export function drawnBack(ring: Polygon, distance: number, turn: number = Math.sign(area(ring))): Point[] {
  const normals = ring.map(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    return [(-(nextY - y) / length) * turn, ((nextX - x) / length) * turn] as const;
  });
  return ring.map(([x, y], i) => {
    const [ax, ay] = normals[(i + ring.length - 1) % ring.length]!;
    const [bx, by] = normals[i]!;
    const [sumX, sumY] = [ax + bx, ay + by];
    const reach = Math.min(2 / (sumX ** 2 + sumY ** 2 || 1), LONGEST_CORNER / (Math.hypot(sumX, sumY) || 1)) * distance;
    return [x + sumX * reach, y + sumY * reach];
  });
}

/** Fields: each commune, given by its rings, drawn back from its hedges by a slightly different hand; nothing of what is too narrow. */
export function fieldsOf(communes: readonly (readonly Polygon[])[], { gap, tremble }: Hand): Polygon[][] {
  const random = randomFrom(240);
  const wander = () => (random() - 0.5) * tremble;
  return communes.map((rings) => {
    const distance = gap * (0.8 + random() * 0.6);
    const areas = rings.map(area);
    const turn = Math.sign(areas.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 1);
    return rings.flatMap((ring) => {
      const back = withoutCrowding(drawnBack(withoutCrowding(ring, CROWD), distance, turn), CROWD);
      const field = back.map(([x, y]): Point => [x + wander(), y + wander()]);
      // Turned inside out: there was no room between its hedges.
      return field.length > 2 && area(field) * area(ring) > 0 ? [field] : [];
    });
  });
}
