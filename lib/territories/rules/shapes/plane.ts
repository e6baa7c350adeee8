/** Plane geometry of what is drawn: small, pure, the same at each run. y grows southwards. */
export type Point = readonly [x: number, y: number];
export type Polygon = readonly Point[];

/** Numbers in [0, 1) that are the same at each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Signed area: positive when the points turn clockwise on screen (y down). */
export function area(polygon: Polygon): number {
  let twice = 0;
  for (let i = 0; i < polygon.length; i++) {
    const [x1, y1] = polygon[i]!;
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}

/** Drops points closer than `tolerance` to the one before: they cost bytes and show nothing. */
export function withoutCrowding(polygon: Polygon, tolerance: number): Point[] {
  return polygon.filter((point, i) => {
    const before = polygon[(i + polygon.length - 1) % polygon.length]!;
    return Math.hypot(point[0] - before[0], point[1] - before[1]) > tolerance;
  });
}

/** Closed polygons as compact path data: whole units, relative moves. */
export function pathOf(polygons: readonly Polygon[]): string {
  let data = '';
  let penX = 0;
  let penY = 0;
  for (const polygon of polygons) {
    polygon.forEach(([px, py], i) => {
      const x = Math.round(px);
      const y = Math.round(py);
      const dx = x - penX;
      const dy = y - penY;
      data += `${i === 0 ? 'm' : i === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
      penX = x;
      penY = y;
    });
    data += 'z';
    const first = polygon[0]!;
    penX = Math.round(first[0]);
    penY = Math.round(first[1]);
  }
  return data.replace(/^m/, 'M');
}

/** An open line through all the points, rounded as a hand would (Catmull-Rom). */
export function smoothPath(points: readonly Point[]): string {
  const round = (n: number) => Math.round(n);
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))]!;
  let data = `M${round(at(0)[0])} ${round(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    data += `C${[c1, c2, p2].map(([x, y]) => `${round(x)} ${round(y)}`).join(' ')}`;
  }
  return data;
}

/** Smallest distance from a point to a line through `points`. */
export function distanceToLine([x, y]: Point, points: readonly Point[]): number {
  let best = Infinity;
  for (let i = 0; i < points.length - 1; i++) {
    const [ax, ay] = points[i]!;
    const [bx, by] = points[i + 1]!;
    const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared));
    best = Math.min(best, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return best;
}
