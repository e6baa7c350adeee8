import fc from 'fast-check';
import { mesh } from 'topojson-client';
import { expect, test } from 'vitest';
import { geometriesOf, ringsOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { isInside } from '@/lib/territories/rules/shapes/label.ts';
import { cellsOf } from '@/lib/territories/rules/shapes/mesh.ts';
import { area, type Point } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE, project, unproject } from '@/lib/territories/rules/shapes/projection.ts';
import { type CommuneShapes, computedShapes, dissolve } from '@/lib/territories/rules/shapes/topology.ts';
import { communes } from '@/tests/unit/territories/shapes/mayenne.ts';

const landOf = (rings: readonly (readonly Point[])[]) => Math.abs(rings.reduce((sum, ring) => sum + area(ring), 0));
const key = ([x, y]: Point) => `${x} ${y}`;

/** Centres of communes, some metres to the whole département apart. */
const centres = fc.uniqueArray(fc.tuple(fc.integer({ min: 40, max: 960 }), fc.integer({ min: 40, max: 1030 })), { minLength: 1, maxLength: 60, selector: key });

test('each cell holds its centre and no other, whatever the centres', () => {
  fc.assert(
    fc.property(centres, (points) => {
      const cells = cellsOf(points.map((at) => ({ at })));
      for (const { polygon, at } of cells) {
        expect(isInside(at, [polygon])).toBe(true);
        for (const other of points) if (key(other) !== key(at)) expect(isInside(other, [polygon])).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('two cells that are neighbours share a side, point for point', () => {
  fc.assert(
    fc.property(centres, (points) => {
      const cells = cellsOf(points.map((at) => ({ at })));
      for (const { polygon, neighbours } of cells) {
        for (const other of neighbours) {
          const theirs = new Set(cells[other]!.polygon.map(key));
          expect(polygon.filter((point) => theirs.has(key(point))).length).toBeGreaterThanOrEqual(2);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the cells part what they cover: dissolved together they have the sum of their areas, and nothing twice', () => {
  fc.assert(
    fc.property(centres, (points) => {
      const placed = points.map((at, i) => {
        const [longitude, latitude] = unproject(at);
        return { insee: String(i), siren: '', latitude, longitude };
      });
      const shapes = computedShapes(placed);
      const sum = [...geometriesOf(shapes).values()].reduce((total, geometry) => total + landOf(ringsOf(geometry)), 0);
      // To the square of a tenth of a unit a cell: borders lie on a grid of one metre.
      expect(Math.abs(landOf(ringsOf(dissolve(shapes, () => true))) - sum)).toBeLessThan(points.length);
    }),
    { numRuns: 40 },
  );
});

test('degrees go to the plane and back', () => {
  fc.assert(
    fc.property(fc.double({ min: 47.7, max: 48.6, noNaN: true }), fc.double({ min: -1.3, max: 0, noNaN: true }), (latitude, longitude) => {
      const [backLongitude, backLatitude] = unproject(project(latitude, longitude));
      expect(backLatitude).toBeCloseTo(latitude, 9);
      expect(backLongitude).toBeCloseTo(longitude, 9);
    }),
  );
});

const shapes: CommuneShapes = computedShapes(communes);

test('the mesh of the Mayenne is one piece without a hole, that stands on the plane', () => {
  const department = dissolve(shapes, () => true);
  expect(department.coordinates.map((polygon) => polygon.length)).toEqual([1]);
  for (const [x, y] of ringsOf(department).flat()) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(PLANE.width + 10);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(PLANE.height);
  }
});

test('every border of the mesh is that of two communes, or of one and the country around', () => {
  const uses = new Map<number, number>();
  for (const geometry of shapes.objects.communes.geometries) {
    if (geometry.type !== 'Polygon') throw new Error(`${geometry.id} is in pieces`);
    for (const arc of geometry.arcs.flat()) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
  }
  expect([...new Set(uses.values())].toSorted()).toEqual([1, 2]);
  expect(mesh(shapes, shapes.objects.communes, (a, b) => a !== b).coordinates.length).toBeGreaterThan(100);
});

test('the mesh is computed in less than half a second', () => {
  const start = performance.now();
  computedShapes(communes);
  expect(performance.now() - start).toBeLessThan(500);
});
