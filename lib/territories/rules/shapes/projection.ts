/** From WGS 84 degrees to the plane on which the Mayenne is drawn, and back. */
import type { Point } from '@/lib/territories/rules/shapes/plane.ts';

/** Units of the drawing per degree of latitude; the plane is about 1000 units wide. */
const SCALE = 1180;
const WEST = -1.285;
const NORTH = 48.605;
/** A degree of longitude at the latitude of Laval, in degrees of latitude. */
const NARROWING = Math.cos((48.1 * Math.PI) / 180);
/** The whole département stands on it, with some room around. */
export const PLANE = { width: 1000, height: 1070 } as const;

/** @returns units of the plane; a unit is some 94 m */
export function project(latitude: number, longitude: number): Point {
  return [(longitude - WEST) * NARROWING * SCALE, (NORTH - latitude) * SCALE];
}

/** @returns WGS 84 degrees, longitude first as GeoJSON has them */
export function unproject([x, y]: Point): [longitude: number, latitude: number] {
  return [WEST + x / (NARROWING * SCALE), NORTH - y / SCALE];
}
