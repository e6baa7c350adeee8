import type { MultiPolygon, Position } from 'geojson';
import { isInside } from '@/lib/territories/rules/shapes/label.ts';
import { area, type Polygon } from '@/lib/territories/rules/shapes/plane.ts';

type Ring = Position[];

/** In square degrees, about 4 ha: under it a ring is what is left between two borders that were not drawn together. */
const SLIVER = 5e-6;
/** A thin one is a sliver up to this, about 0.8 km². */
const THIN_SLIVER = 1e-4;
/** Area times 4π over the square of the perimeter: 1 for a disc, 0.2 for a rectangle ten times as long as wide. */
const THIN = 0.03;

const flat = (ring: Ring): Polygon => ring.map(([x = 0, y = 0]) => [x, y] as const);
const sizeOf = (ring: Ring): number => Math.abs(area(flat(ring)));

/** Whether a closed ring is so small, or so small and thin, that it is no piece of land. */
export function isSliver(ring: Ring): boolean {
  const size = sizeOf(ring);
  if (size < SLIVER) return true;
  const length = ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + Math.hypot(x - ring[i]![0]!, y - ring[i]![1]!), 0);
  return size < THIN_SLIVER && (4 * Math.PI * size) / length ** 2 < THIN;
}

/** The same points, turning as RFC 7946 wants: outer rings against the clock, holes with it. */
function turned(ring: Ring, isHole: boolean): Ring {
  // In degrees y grows northwards: a positive area is against the clock.
  return area(flat(ring)) < 0 === isHole ? ring : ring.toReversed();
}

/**
 * Rings put in order, whatever theirs was: what lies within another ring is a hole of it, what lies within a hole is land
 * again; each turns as it should. Slivers go; the largest ring stays whatever its size.
 */
export function polygonsOf(rings: readonly Ring[]): Position[][][] {
  const largestFirst = rings.toSorted((a, b) => sizeOf(b) - sizeOf(a)).filter((ring, i) => i === 0 || !isSliver(ring));
  const placed: { ring: Ring; depth: number; polygon: Position[][] | null }[] = [];
  for (const ring of largestFirst) {
    const around = placed.filter((other) => liesWithin(ring, other.ring));
    const depth = around.length;
    const parent = around.toSorted((a, b) => b.depth - a.depth)[0];
    if (depth % 2 === 0) placed.push({ ring, depth, polygon: [turned(ring, false)] });
    else {
      parent?.polygon?.push(turned(ring, true));
      placed.push({ ring, depth, polygon: null });
    }
  }
  return placed.flatMap(({ polygon }) => (polygon ? [polygon] : []));
}

/** Most of its points are inside: two rings may touch. */
function liesWithin(ring: Ring, other: Ring): boolean {
  const points = flat(ring).slice(1);
  return points.filter((point) => isInside(point, [flat(other)])).length * 2 > points.length;
}

/** A dissolved shape without the slivers that its communes left between them. */
export function withoutSlivers({ coordinates }: MultiPolygon): MultiPolygon {
  const [largest] = coordinates.toSorted(([a = []], [b = []]) => sizeOf(b) - sizeOf(a));
  const kept = coordinates.filter((polygon) => polygon === largest || !isSliver(polygon[0] ?? []));
  return { type: 'MultiPolygon', coordinates: kept.map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => !isSliver(hole))]) };
}
