/** WGS 84 degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Mean radius of the Earth (IUGG), in kilometres. */
const earthRadius = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, by the haversine formula: within 0.5 % of the ellipsoid's. */
export function distanceBetween(from: Position, to: Position): number {
  const latitudes = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const chord = latitudes + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudes;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The `count` nearest to a position with their distances in kilometres, nearest first; equals stay in their order. */
export function nearest<Point extends Position>(points: readonly Point[], from: Position, count: number): (Point & { distance: number })[] {
  return points
    .map((point) => ({ ...point, distance: distanceBetween(from, point) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, Math.max(0, count));
}
