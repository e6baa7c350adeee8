import type { MultiPolygon, Position } from 'geojson';
import type { ContourRefusal } from '@/lib/territories/errors.ts';
import { ok, type Refusal, type Result } from '@/lib/platform/result.ts';
import type { NamedCommune } from '@/lib/territories/rules/shapes/drawing.ts';
import { readContours } from '@/lib/territories/rules/shapes/official/geojson.ts';
import { refuseContours } from '@/lib/territories/rules/shapes/official/refusal.ts';
import { polygonsOf } from '@/lib/territories/rules/shapes/official/rings.ts';
import { area } from '@/lib/territories/rules/shapes/plane.ts';
import { simplified } from '@/lib/territories/rules/shapes/simplify.ts';
import { type CommuneGeometry, type CommuneShapes, dissolve, shareBorders } from '@/lib/territories/rules/shapes/topology.ts';

export interface KnownCommunes {
  communes: readonly NamedCommune[];
  /** The commune of today that each former one has become a part of, by INSEE codes. */
  former: ReadonlyMap<string, string>;
}

/** What an import has made, for who asked for it. */
export interface ContourReport {
  /** Communes of the Mayenne in the file, and those of today that they make. */
  given: number;
  communes: number;
  pointsBefore: number;
  pointsAfter: number;
  /** Land of nobody within the département, in km²; kept as it is. */
  holes: number[];
}

export interface OfficialShapes {
  shapes: CommuneShapes;
  report: ContourReport;
}

/** In square degrees, about 0.25 ha: what a map shows at its closest. */
const STORED = 3e-7;
/** A centre is known to a thousandth of a degree, and need not lie within; about three kilometres. */
const NEAR = 0.03;
/** Pieces of the département when its communes share their borders: itself, and a few exclaves. */
const MOST_PIECES = 12;
/** Of the whole area: what two neighbours may both claim, through rounding. */
const OVERLAP = 0.003;
/** Square kilometres in a square degree at the latitude of the Mayenne. */
const KM2 = 111.2 ** 2 * Math.cos((48.1 * Math.PI) / 180);

/**
 * Makes the shapes of today out of a GeoJSON file of any year: former communes are joined into those of today, rings put
 * in order, borders shared between neighbours, then simplified together.
 */
export function officialShapes(text: string, { communes, former }: KnownCommunes): Result<OfficialShapes, ContourRefusal> {
  const today = new Map(communes.map(({ insee }) => [insee, insee]));
  const becomes = (code: string) => today.get(code) ?? former.get(code);
  const isOurs = (code: string) => becomes(code) !== undefined || code.startsWith('53');
  const given = readContours(text, isOurs);
  if (!given.ok) return given;
  const strangers = given.value.filter(({ code }) => becomes(code) === undefined);
  if (strangers.length > 0) return refuseContours('contours-unknown-codes', `${listed(strangers.map(({ code }) => code))}.`);
  const found = new Set(given.value.map(({ code }) => becomes(code)));
  const missing = communes.filter(({ insee }) => !found.has(insee));
  if (missing.length === communes.length) return refuseContours('contours-elsewhere');
  if (missing.length > 0) return refuseContours('contours-missing', `${listed(missing.map(({ name, insee }) => `${name} (${insee})`))}.`);

  const joined = join(given.value, becomes);
  const misplaced = refuseMisplaced(joined, communes);
  if (misplaced) return misplaced;
  const shared = shareBorders(joined);
  const whole = dissolve(shared, () => true);
  const torn = refuseTorn(whole, joined);
  if (torn) return torn;
  const shapes = simplified(shared, STORED);
  return ok({
    shapes,
    report: {
      given: given.value.length,
      communes: communes.length,
      pointsBefore: given.value.reduce((sum, { rings }) => sum + rings.reduce((points, ring) => points + ring.length, 0), 0),
      pointsAfter: shapes.arcs.reduce((sum, arc) => sum + arc.length, 0),
      holes: whole.coordinates.flatMap(([, ...holes]) => holes.map((hole) => sizeOf(hole) * KM2)),
    },
  });
}

/** One geometry for each commune of today: what it has absorbed is dissolved into it. */
function join(given: readonly { code: string; rings: Position[][] }[], becomes: (code: string) => string | undefined): Map<string, CommuneGeometry> {
  const parts = new Map<string, Map<string, Position[][][]>>();
  for (const { code, rings } of given) {
    const polygons = polygonsOf(rings);
    const insee = becomes(code)!;
    const known = parts.get(insee) ?? new Map<string, Position[][][]>();
    // The same contour given twice is one contour: two would undo each other once their borders are shared.
    for (const polygon of polygons) known.set(JSON.stringify(polygon), [polygon]);
    parts.set(insee, known);
  }
  const pieces = new Map<string, CommuneGeometry>();
  const inseeOf = new Map<string, string>();
  for (const [insee, polygons] of parts) {
    [...polygons.values()].forEach((coordinates, i) => {
      pieces.set(`${insee}/${i}`, { type: 'MultiPolygon', coordinates });
      inseeOf.set(`${insee}/${i}`, insee);
    });
  }
  const shared = shareBorders(pieces);
  return new Map([...parts.keys()].map((insee) => [insee, dissolve(shared, (piece) => inseeOf.get(piece) === insee)]));
}

/** One after the other: a border drawn every metre has more points than a function takes arguments. */
const isAround = (values: readonly number[], value: number) => values.some((one) => one - NEAR < value) && values.some((one) => value < one + NEAR);

/** A commune that is not where it is known to be: swapped axes, or codes of another file. */
function refuseMisplaced(joined: ReadonlyMap<string, CommuneGeometry>, communes: readonly NamedCommune[]): Refusal<ContourRefusal> | null {
  const isNear = (insee: string, x: number, y: number) => {
    const points = joined.get(insee)!.coordinates.flat(2) as Position[];
    return isAround(points.map(([px = 0]) => px), x) && isAround(points.map(([, py = 0]) => py), y);
  };
  const far = communes.filter(({ insee, latitude, longitude }) => !isNear(insee, longitude, latitude));
  if (far.length === 0) return null;
  if (far.every(({ insee, latitude, longitude }) => isNear(insee, latitude, longitude))) return refuseContours('contours-swapped');
  return refuseContours('contours-misplaced', `${listed(far.map(({ name, insee }) => `${name} (${insee})`))}.`);
}

/** Neighbours that were not drawn together: their borders cross, or never meet. */
function refuseTorn(whole: MultiPolygon, joined: ReadonlyMap<string, CommuneGeometry>): Refusal<ContourRefusal> | null {
  if (whole.coordinates.length > MOST_PIECES) return refuseContours('contours-torn', `Réunies, elles font ${whole.coordinates.length} morceaux.`);
  const claimed = [...joined.values()].reduce((sum, geometry) => sum + landOf(geometry), 0);
  const land = landOf(whole);
  if (Math.abs(claimed - land) > land * OVERLAP) {
    return refuseContours('contours-torn', `Leurs surfaces font ${Math.round(claimed * KM2)} km², le département qu’elles forment ${Math.round(land * KM2)} km².`);
  }
  return null;
}

const sizeOf = (ring: Position[]) => Math.abs(area(ring.map(([x = 0, y = 0]) => [x, y] as const)));

function landOf(geometry: CommuneGeometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce((sum, [outer = [], ...holes]) => sum + sizeOf(outer) - holes.reduce((hollow, hole) => hollow + sizeOf(hole), 0), 0);
}

function listed(names: readonly string[]): string {
  const most = 6;
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} et ${names.length - most} de plus`;
}
