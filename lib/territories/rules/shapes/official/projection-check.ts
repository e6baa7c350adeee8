import type { Position } from 'geojson';
import type { ContourRefusal } from '@/lib/territories/errors.ts';
import type { Refusal } from '@/lib/platform/result.ts';
import { refuseContours } from '@/lib/territories/rules/shapes/official/refusal.ts';

/** Longitude and latitude in degrees; ETRS 89 and RGF 93 are those of WGS 84 within some decimetres. */
const DEGREES = /(?:CRS:?84h?|EPSG:+(?:[\d.]*:)?(?:4326|4258|4171|9777|9782))$/i;

/** The old member `crs` of GeoJSON, when the file has one that is not in degrees. */
export function refuseNamedProjection(crs: unknown): Refusal<ContourRefusal> | null {
  if (crs === undefined || crs === null) return null;
  const name = nameOf(crs);
  if (DEGREES.test(name)) return null;
  const known = /(?:\D|^)2154$/.test(name) ? ' (Lambert 93)' : '';
  return refuseContours('contours-projection', `Le fichier se dit en « ${name.slice(0, 80) || 'projection sans nom'} »${known}.`);
}

function nameOf(crs: unknown): string {
  const properties = typeof crs === 'object' && crs && 'properties' in crs ? crs.properties : null;
  const name = typeof properties === 'object' && properties && 'name' in properties ? properties.name : '';
  return typeof name === 'string' ? name.trim() : '';
}

/** Coordinates that cannot be longitude and latitude; the first one met is enough. */
export function refuseCoordinates([x = 0, y = 0]: Position): Refusal<ContourRefusal> | null {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return null;
  const guess = x > 0 && x < 1.4e6 && y > 6e6 && y < 7.3e6 ? 'on dirait du Lambert 93' : 'on dirait des mètres';
  return refuseContours('contours-projection', `Le premier point hors limites est « ${x}, ${y} » : ${guess}.`);
}
