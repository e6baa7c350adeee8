import type { Position } from '@/lib/places/types.ts';

/** The Mayenne and what is just around it, WGS 84 degrees. */
const surroundings = { south: 47.6, north: 48.7, west: -1.4, east: 0.2 } as const;
/** A commune of the Mayenne reaches less far from its centre, in kilometres. */
const farthestFromCentre = 12;
const earthRadius = 6371;

const inSurroundings = ({ latitude, longitude }: Position) =>
  latitude >= surroundings.south && latitude <= surroundings.north && longitude >= surroundings.west && longitude <= surroundings.east;

/** Kilometres between two positions, along a great circle (haversine, R = 6371 km). */
function kilometres(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = radians(b.latitude - a.latitude);
  const longitude = radians(b.longitude - a.longitude);
  const h = Math.sin(latitude / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

export type PositionFault = 'swapped' | 'outside' | 'far-from-commune';

/** Why a place of this commune cannot stand there; null when it can. */
export function positionFault(position: Position, centre: Position): PositionFault | null {
  if (!inSurroundings(position)) {
    return inSurroundings({ latitude: position.longitude, longitude: position.latitude }) ? 'swapped' : 'outside';
  }
  return kilometres(position, centre) > farthestFromCentre ? 'far-from-commune' : null;
}

/** Where a place is shown: its own position, else the centre of its commune, which is then said. */
export function shownPosition(
  own: { latitude: number | null; longitude: number | null },
  centre: Position,
): Position & { isApproximate: boolean } {
  const { latitude, longitude } = own;
  if (latitude !== null && longitude !== null) return { latitude, longitude, isApproximate: false };
  return { latitude: centre.latitude, longitude: centre.longitude, isApproximate: true };
}
