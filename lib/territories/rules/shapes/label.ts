import { distanceToLine, type Point, type Polygon } from '@/lib/territories/rules/shapes/plane.ts';

/** Columns and rows of the first search, then of each closer one. */
const STEPS = 16;
const CLOSER = 3;

/** Whether a point lies inside rings, holes counted out. */
export function isInside([x, y]: Point, rings: readonly Polygon[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Where a name stands best: the point inside the rings that is the furthest from their borders, to a fiftieth of their size. */
export function labelPoint(rings: readonly Polygon[]): Point {
  const points = rings.flat();
  const borders = rings.map((ring) => [...ring, ring[0]!]);
  const room = (point: Point) => (isInside(point, rings) ? Math.min(...borders.map((border) => distanceToLine(point, border))) : -Infinity);
  let [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))];
  let [width, height] = [Math.max(...points.map(([x]) => x)) - left, Math.max(...points.map(([, y]) => y)) - top];
  let best: { at: Point; room: number } = { at: points[0]!, room: -Infinity };
  for (let pass = 0; pass < CLOSER; pass++) {
    for (let row = 0; row <= STEPS; row++) {
      for (let column = 0; column <= STEPS; column++) {
        const at: Point = [left + (column / STEPS) * width, top + (row / STEPS) * height];
        const found = room(at);
        if (found > best.room) best = { at, room: found };
      }
    }
    [width, height] = [(width / STEPS) * 3, (height / STEPS) * 3];
    [left, top] = [best.at[0] - width / 2, best.at[1] - height / 2];
  }
  return best.at;
}
