/** The département on the drawing's plane: centres of the communes, course of the river. */
import { Delaunay } from 'd3-delaunay';
import { type Point, type Polygon, randomFrom } from './geometry.ts';

/** Units of the drawing per degree of latitude; the plane is about 1000 units wide. */
const SCALE = 1180;
const WEST = -1.285;
const NORTH = 48.605;
/** A degree of longitude at the latitude of Laval, in degrees of latitude. */
const NARROWING = Math.cos((48.1 * Math.PI) / 180);
/** Where no centre is closer than this, the neighbour's country begins. */
const REACH = 48;

export const PLANE = { width: 1000, height: 1070 } as const;

export type Commune = { insee: string; epci: string; at: Point };
export type Cell = Commune & { polygon: Polygon; neighbours: readonly number[] };

export function project(latitude: number, longitude: number): Point {
  return [(longitude - WEST) * NARROWING * SCALE, (NORTH - latitude) * SCALE];
}

/** Reads `insee,name,epci_siren,latitude,longitude`. */
export function readCentres(csv: string): Commune[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [insee, , epci, latitude, longitude] = line.trim().split(',');
      if (!insee || !epci || !Number(latitude) || !Number(longitude)) throw new Error(`Unreadable centre: ${line}`);
      return { insee, epci, at: project(Number(latitude), Number(longitude)) };
    });
}

/** The Mayenne from the Mont des Avaloirs to Daon (latitude, longitude), drawn by eye along the communes' limits. */
const COURSE: readonly (readonly [number, number])[] = [
  [48.452, -0.185], [48.463, -0.225], [48.478, -0.265], [48.482, -0.3], [48.497, -0.345], [48.506, -0.41],
  [48.512, -0.455], [48.499, -0.5], [48.487, -0.545], [48.466, -0.581], [48.44, -0.592], [48.418, -0.603],
  [48.395, -0.608], [48.372, -0.594], [48.352, -0.607], [48.335, -0.618], [48.303, -0.613], [48.28, -0.632],
  [48.262, -0.647], [48.243, -0.668], [48.239, -0.69], [48.222, -0.697], [48.208, -0.711], [48.194, -0.722],
  [48.178, -0.743], [48.16, -0.738], [48.14, -0.758], [48.12, -0.744], [48.1, -0.752], [48.074, -0.771],
  [48.05, -0.752], [48.025, -0.739], [48, -0.743], [47.98, -0.731], [47.958, -0.729], [47.94, -0.711],
  [47.918, -0.723], [47.895, -0.707], [47.873, -0.696], [47.85, -0.704], [47.828, -0.701], [47.812, -0.688],
  [47.795, -0.671], [47.778, -0.664], [47.757, -0.656], [47.738, -0.641],
];

export function riverCourse(): Point[] {
  return COURSE.map(([latitude, longitude]) => project(latitude, longitude));
}

/** Seeds around the département: the outer communes stop half-way to them, as fields stop at a hedge. */
function neighbouringCountry(communes: readonly Commune[]): Point[] {
  const random = randomFrom(53);
  const nearest = Delaunay.from(communes.map(({ at }) => at as [number, number]));
  const step = 40;
  const isOutside = (x: number, y: number) => {
    const [cx, cy] = communes[nearest.find(x, y)]!.at;
    return Math.hypot(cx - x, cy - y) > REACH;
  };
  const columns = Math.ceil((PLANE.width + 400) / step);
  const rows = Math.ceil((PLANE.height + 400) / step);
  const spot = (column: number, row: number): Point => [(column + (row % 2) / 2) * step - 200, row * step - 200];
  // Only what touches the outside: a wide commune must not be given a hole.
  const reached = new Set<number>([0]);
  const queue = [0];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const column = key % columns;
    const row = Math.floor(key / columns);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const [c, r] = [column + dx, row + dy];
      const next = r * columns + c;
      if (c < 0 || r < 0 || c >= columns || r >= rows || reached.has(next) || !isOutside(...spot(c, r))) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return [...reached].map((key) => {
    const [x, y] = spot(key % columns, Math.floor(key / columns));
    return [x + (random() - 0.5) * 8, y + (random() - 0.5) * 8] as const;
  });
}

/** One Voronoi cell a commune, in the order received. */
export function cellsOf(communes: readonly Commune[]): Cell[] {
  const seeds = [...communes.map(({ at }) => at), ...neighbouringCountry(communes)];
  const delaunay = Delaunay.from(seeds as [number, number][]);
  const voronoi = delaunay.voronoi([-400, -400, PLANE.width + 400, PLANE.height + 400]);
  return communes.map((commune, i) => ({
    ...commune,
    polygon: voronoi.cellPolygon(i).slice(0, -1) as Point[],
    neighbours: [...voronoi.neighbors(i)].filter((j) => j < communes.length),
  }));
}
