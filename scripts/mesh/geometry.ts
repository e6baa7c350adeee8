/** Convex fields drawn back from their hedges. */
import { area, type Point, type Polygon } from '@/lib/territories/rules/shapes/plane.ts';

/** The part of a convex polygon on the side of the line (through `origin`, normal `normal`) that the normal points to. */
export function clipByHalfPlane(polygon: Polygon, origin: Point, normal: Point): Point[] {
  const side = ([x, y]: Point) => (x - origin[0]) * normal[0] + (y - origin[1]) * normal[1];
  const kept: Point[] = [];
  for (let i = 0; i < polygon.length; i++) {
    const from = polygon[i]!;
    const to = polygon[(i + 1) % polygon.length]!;
    const a = side(from);
    const b = side(to);
    if (a >= 0) kept.push(from);
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b);
      kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
    }
  }
  return kept;
}

/** A convex polygon whose every side has moved inwards by `distance`; empty when nothing is left. */
export function inset(polygon: Polygon, distance: number): Point[] {
  const turn = Math.sign(area(polygon));
  let shrunk: Point[] = [...polygon];
  for (let i = 0; i < polygon.length; i++) {
    const from = polygon[i]!;
    const to = polygon[(i + 1) % polygon.length]!;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length < 1e-9) continue;
    const normal: Point = [(-(to[1] - from[1]) / length) * turn, ((to[0] - from[0]) / length) * turn];
    shrunk = clipByHalfPlane(shrunk, [from[0] + normal[0] * distance, from[1] + normal[1] * distance], normal);
    if (shrunk.length < 3) return [];
  }
  return shrunk;
}
