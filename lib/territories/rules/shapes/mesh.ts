/** The mesh of the communes, computed from their centres alone. */
import { Delaunay } from 'd3-delaunay';
import { type Point, type Polygon, randomFrom } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE } from '@/lib/territories/rules/shapes/projection.ts';

/** Where no centre is closer than this, the neighbour's country begins. */
const REACH = 48;

/** Something that has its place on the plane. */
export type Centre = { at: Point };
export type Cell = { polygon: Polygon; neighbours: readonly number[] };

/** Seeds around the département: the outer centres stop half-way to them, as fields stop at a hedge. */
function neighbouringCountry(centres: readonly Centre[]): Point[] {
  const random = randomFrom(53);
  const nearest = Delaunay.from(centres.map(({ at }) => at as [number, number]));
  const step = 40;
  const isOutside = (x: number, y: number) => {
    const [cx, cy] = centres[nearest.find(x, y)]!.at;
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

/** One Voronoi cell a centre, in the order received; two cells that touch share the very same points. */
export function cellsOf<Place extends Centre>(centres: readonly Place[]): (Place & Cell)[] {
  const seeds = [...centres.map(({ at }) => at), ...neighbouringCountry(centres)];
  const delaunay = Delaunay.from(seeds as [number, number][]);
  const voronoi = delaunay.voronoi([-400, -400, PLANE.width + 400, PLANE.height + 400]);
  return centres.map((centre, i) => ({
    ...centre,
    polygon: voronoi.cellPolygon(i).slice(0, -1) as Point[],
    neighbours: [...voronoi.neighbors(i)].filter((j) => j < centres.length),
  }));
}
