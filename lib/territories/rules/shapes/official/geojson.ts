import type { Position } from 'geojson';
import type { ContourRefusal } from '@/lib/territories/errors.ts';
import { isRefusal, ok, type Refusal, type Result } from '@/lib/platform/result.ts';
import { refuseCoordinates, refuseNamedProjection } from '@/lib/territories/rules/shapes/official/projection-check.ts';
import { refuseContours } from '@/lib/territories/rules/shapes/official/refusal.ts';

/** A commune as a file gives it: its code of that year, and its rings in whatever order and turn. */
export interface GivenCommune {
  code: string;
  rings: Position[][];
}

/** Names under which files give the INSEE code, without case, dashes nor colons. */
const CODE_NAMES = ['inseecom', 'codeinsee', 'inseecommune', 'codecommune', 'codgeo', 'refinsee', 'insee', 'inseecode', 'codeinseecommune', 'depcom', 'code', 'com'];
const INSEE = /^\d[\dAB]\d{3}$/;

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a GeoJSON file of communes (RFC 7946, or the one of before with its `crs`).
 * @param wanted codes whose contours are read and checked; the other communes of the country are left aside
 */
export function readContours(text: string, wanted: (code: string) => boolean): Result<GivenCommune[], ContourRefusal> {
  const collection = parse(text);
  if (isRefusal(collection)) return collection;
  const projection = refuseNamedProjection(collection['crs']);
  if (projection) return projection;
  const features = collection['features'];
  if (!Array.isArray(features) || features.length === 0) return refuseContours('contours-empty');
  const communes: GivenCommune[] = [];
  for (const [i, feature] of features.entries()) {
    if (!isThing(feature) || feature['type'] !== 'Feature') return refuseContours('contours-not-geojson', `L’élément ${i + 1} n’est pas une entité (« Feature »).`);
    const code = codeOf(feature);
    if (code === null) return refuseContours('contours-no-code', `L’entité ${i + 1} a pour propriétés : ${namesOf(feature)}.`);
    if (!wanted(code)) continue;
    const rings = ringsOf(feature['geometry'], code);
    if (isRefusal(rings)) return rings;
    communes.push({ code, rings });
  }
  return ok(communes);
}

function parse(text: string): Thing | Refusal<ContourRefusal> {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return refuseContours('contours-not-geojson', 'C’est une page web ou un fichier XML (KML, GML).');
  if (start.startsWith('PK')) return refuseContours('contours-not-geojson', 'C’est une archive ZIP : sortez-en le fichier GeoJSON.');
  let value: unknown;
  try {
    value = JSON.parse(start);
  } catch {
    return refuseContours('contours-broken', start === '' ? 'Il est vide.' : /[}\]]\s*$/.test(start) ? '' : 'Il s’arrête au milieu : le téléchargement n’est sans doute pas allé au bout.');
  }
  if (isThing(value) && value['type'] === 'FeatureCollection') return value;
  const type = isThing(value) && typeof value['type'] === 'string' ? value['type'].slice(0, 40) : '';
  if (type === 'Topology') return refuseContours('contours-not-geojson', 'C’est du TopoJSON : convertissez-le en GeoJSON, avec mapshaper par exemple.');
  return refuseContours('contours-not-geojson', type ? `Il contient « ${type} » et non une collection d’entités.` : '');
}

/** The INSEE code of an entity, under whichever usual name, as text or as a number that lost its zero. */
function codeOf(feature: Thing): string | null {
  const properties = isThing(feature['properties']) ? feature['properties'] : {};
  const byName = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ''), value]));
  for (const value of [...CODE_NAMES.map((name) => byName.get(name)), feature['id']]) {
    const code = typeof value === 'number' ? String(value).padStart(5, '0') : typeof value === 'string' ? value.trim().toUpperCase() : '';
    if (INSEE.test(code)) return code;
  }
  return null;
}

function namesOf(feature: Thing): string {
  const names = isThing(feature['properties']) ? Object.keys(feature['properties']) : [];
  return names.length === 0 ? 'aucune' : names.slice(0, 12).map((name) => name.slice(0, 30)).join(', ');
}

function ringsOf(geometry: unknown, code: string): Position[][] | Refusal<ContourRefusal> {
  const type = isThing(geometry) ? geometry['type'] : null;
  if (!isThing(geometry) || (type !== 'Polygon' && type !== 'MultiPolygon')) {
    const given = typeof type === 'string' ? `est donnée en « ${type.slice(0, 40)} »` : 'n’a pas de géométrie';
    return refuseContours('contours-not-polygons', `La commune ${code} ${given}.`);
  }
  const polygons: unknown = type === 'Polygon' ? [geometry['coordinates']] : geometry['coordinates'];
  if (!Array.isArray(polygons)) return brokenRing(code);
  const rings: Position[][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return brokenRing(code);
    for (const given of polygon) {
      const ring = closedRing(given);
      if (ring === null) return brokenRing(code);
      for (const position of ring) {
        const refusal = refuseCoordinates(position);
        if (refusal) return refusal;
      }
      // Fewer than three points enclose nothing.
      if (ring.length > 3) rings.push(ring);
    }
  }
  return rings.length > 0 ? rings : brokenRing(code);
}

const brokenRing = (code: string) => refuseContours('contours-broken-ring', `C’est celui de la commune ${code}.`);

/** Longitude and latitude only, no point twice in a row, the first one again at the end; null when a point is not two numbers. */
function closedRing(given: unknown): Position[] | null {
  if (!Array.isArray(given)) return null;
  const ring: Position[] = [];
  for (const position of given) {
    if (!Array.isArray(position)) return null;
    const [x, y]: unknown[] = position;
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) return null;
    const last = ring.at(-1);
    if (last?.[0] !== x || last[1] !== y) ring.push([x, y]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}
