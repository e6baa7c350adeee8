import { expect, test } from 'vitest';
import { contourFeatures } from '@/lib/territories/rules/shapes/contours.ts';
import { drawShapes, geometriesOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { drawnBack, fieldsOf } from '@/lib/territories/rules/shapes/fields.ts';
import { isInside, labelPoint } from '@/lib/territories/rules/shapes/label.ts';
import { clearOfMarks, linesOfName, marksByLook } from '@/lib/territories/rules/shapes/map-marks.ts';
import { area } from '@/lib/territories/rules/shapes/plane.ts';
import { drawTerritories } from '@/lib/territories/rules/shapes/territories-svg.ts';
import { computedShapes } from '@/lib/territories/rules/shapes/topology.ts';
import { communes, territories } from '@/tests/unit/territories/shapes/mayenne.ts';

const shapes = computedShapes(communes);
const origin = { kind: 'computed', credit: '', version: 'essai' } as const;
const drawing = drawShapes(shapes, { communes, territories }, origin);

test('the drawing holds ten territories, 240 communes and one outline', () => {
  expect(drawing.territories).toHaveLength(10);
  expect(drawing.communes).toHaveLength(240);
  expect(drawing.department).toMatch(/^M[^M]+z$/);
  expect([drawing.width, drawing.height]).toEqual([1000, 1070]);
});

test('a territory that has no commune here is not drawn', () => {
  const stranger = { siren: '200000009', slug: 'ailleurs', name: 'Ailleurs' };
  expect(drawShapes(shapes, { communes, territories: [...territories, stranger] }, origin).territories.map(({ slug }) => slug)).not.toContain('ailleurs');
});

test('the communes of a drawing weigh less than 12 kB', () => {
  expect(drawing.communes.reduce((sum, { path }) => sum + path.length, 0)).toBeLessThan(12_000);
});

test('Laval is drawn where it is projected', () => {
  const laval = drawing.communes.find(({ insee }) => insee === '53130')!;
  const { latitude, longitude } = communes.find(({ insee }) => insee === '53130')!;
  const [x, y] = drawing.project(latitude, longitude);
  expect(laval.centre).toEqual([Math.round(x), Math.round(y)]);
});

test('the label of a horseshoe stands in one of its arms or in its bend, never in its hollow', () => {
  const horseshoe = [[[0, 0], [100, 0], [100, 100], [70, 100], [70, 30], [30, 30], [30, 100], [0, 100]]] as const;
  expect(isInside(labelPoint(horseshoe), horseshoe)).toBe(true);
});

test('a label keeps out of a hole', () => {
  const ring = [[[0, 0], [100, 0], [100, 100], [0, 100]], [[20, 20], [20, 80], [80, 80], [80, 20]]] as const;
  expect(isInside(labelPoint(ring), ring)).toBe(true);
});

test('a field is drawn back by its gap on each side, whichever way it turns, and its hole widens', () => {
  const square = [[0, 0], [100, 0], [100, 100], [0, 100]] as const;
  expect(Math.abs(area(drawnBack(square, 5)))).toBeCloseTo(8100, 6);
  expect(Math.abs(area(drawnBack(square.toReversed(), 5)))).toBeCloseTo(8100, 6);
  const hole = [[40, 40], [40, 60], [60, 60], [60, 40]] as const;
  expect(Math.abs(area(drawnBack(hole, 5, Math.sign(area(square)))))).toBeCloseTo(900, 6);
});

test('a strip that is narrower than its hedges has no field', () => {
  const strip = [[0, 0], [200, 0], [200, 5], [0, 5]] as const;
  expect(fieldsOf([[strip]], { gap: 4, tremble: 0 })).toEqual([[]]);
});

test('the file of the territories has one group each, named by its slug, and lights one only when an address names it', () => {
  const svg = drawTerritories(geometriesOf(shapes), { communes, territories }, { gap: 3, tremble: 3 });
  const groups = [...svg.matchAll(/<g id="([^"]+)">/g)].map(([, id]) => id);
  expect(groups.toSorted()).toEqual(territories.map(({ slug }) => slug).toSorted());
  expect(svg).toContain('svg:has(g:target) g[id]:not(:target)');
  expect(svg).not.toMatch(/script|href|on\w+=/);
  expect(svg.length).toBeLessThan(20_000);
});

test('what is laid over the tiles: ten outlines, the borders inside them, the département, under 60 kB', () => {
  const collection = contourFeatures(shapes, { communes, territories });
  expect(collection.features.map(({ properties }) => properties?.['kind'] as string)).toEqual([...Array<string>(10).fill('territory'), 'communes', 'department']);
  expect(collection.features[0]?.properties).toEqual({ kind: 'territory', siren: territories[0]!.siren, slug: territories[0]!.slug, name: territories[0]!.name });
  expect(collection.features.map(({ geometry }) => geometry.type)).toEqual([...Array<string>(10).fill('MultiPolygon'), 'MultiLineString', 'MultiPolygon']);
  expect(JSON.stringify(collection).length).toBeLessThan(60_000);
});

test('what stands at one point is one mark, larger when it is a crowd; the place asked for is above all', () => {
  const marks = marksByLook([
    { x: 10.2, y: 10, kind: 'ici' },
    { x: 50, y: 50, kind: 'acteur' },
    { x: 50.3, y: 50, kind: 'acteur', count: 3 },
    { x: 80, y: 50, kind: 'acteur' },
    { x: 50, y: 50, kind: 'lab', count: 60 },
  ]);
  expect(marks.map(({ kind, size }) => `${kind} ${size}`)).toEqual(['lab 4', 'acteur 2', 'acteur 1', 'ici 1']);
  expect(marks[1]?.path.match(/M/g)).toHaveLength(1);
  expect(marks[1]?.path).toMatch(/^M50 50m/);
});

test('three kinds have three forms, so that colour is never alone', () => {
  const forms = marksByLook(['lab', 'acteur', 'lieu'].map((kind) => ({ x: 0, y: 0, kind }))).map(({ path }) => path);
  expect(new Set(forms).size).toBe(3);
});

test.each([
  ['Ernée', ['Ernée']],
  ['Pays de Craon', ['Pays de Craon']],
  ['Mont des Avaloirs', ['Mont des', 'Avaloirs']],
  ['Pays de Château-Gontier', ['Pays de', 'Château-Gontier']],
  ['Saint-Germain-le-Fouilloux', ['Saint-Germain-le-Fouilloux']],
])('« %s » is written in %j', (name, lines) => {
  expect(linesOfName(name)).toEqual(lines);
});

test('a name makes way for the marks, as little as it can', () => {
  const at = [500, 500] as const;
  const mark = (x: number, y: number) => ({ x, y, kind: 'lab' });
  expect(clearOfMarks([], at, ['Ernée'])).toEqual([500, 500]);
  expect(clearOfMarks([mark(620, 500)], at, ['Ernée'])).toEqual([500, 500]);
  expect(clearOfMarks([mark(500, 500)], at, ['Ernée'])).toEqual([500, 460]);
  expect(clearOfMarks([mark(500, 500), mark(500, 470)], at, ['Ernée'])).toEqual([500, 540]);
  expect(clearOfMarks(Array.from({ length: 41 }, (_, i) => mark(500, 300 + i * 10)), at, ['Ernée'])).toEqual([435, 500]);
});

test('a name that marks surround stands where the fewest are', () => {
  const everywhere = Array.from({ length: 21 * 21 }, (_, i) => ({ x: 300 + (i % 21) * 20, y: 300 + Math.floor(i / 21) * 20, kind: 'lieu' }));
  const [x, y] = clearOfMarks([...everywhere, { x: 500, y: 500, kind: 'lab' }], [500, 500], ['Ernée']);
  expect(Math.hypot(x - 500, y - 500)).toBeLessThan(130);
  expect([x, y]).not.toEqual([500, 500]);
});
