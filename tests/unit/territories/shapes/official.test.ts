import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometriesOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { officialShapes } from '@/lib/territories/rules/shapes/official/official.ts';
import { isSliver, polygonsOf } from '@/lib/territories/rules/shapes/official/rings.ts';
import { communesOf, dissolve } from '@/lib/territories/rules/shapes/topology.ts';
import { type ContourFeature, contourFeaturesOf, contourFile } from '@/tests/factories/contours.ts';
import { known } from '@/tests/unit/territories/shapes/mayenne.ts';

const features = contourFeaturesOf(known.communes);
const ringOf = (feature: ContourFeature): Position[] => (feature.geometry.coordinates as Position[][])[0]!;
const withRings = (feature: ContourFeature, coordinates: unknown): unknown => ({ ...feature, geometry: { type: 'Polygon', coordinates } });
const withCode = (feature: ContourFeature, properties: Record<string, unknown>): unknown => ({ ...feature, properties });
/** Every position of every commune changed by `move`. */
const moved = (move: (position: Position) => Position): unknown[] => features.map((feature) => withRings(feature, [ringOf(feature).map(move)]));
/** The first commune replaced. */
const first = (feature: unknown): unknown[] => [feature, ...features.slice(1)];

const refusalOf = (text: string) => {
  const made = officialShapes(text, known);
  return made.ok ? null : [made.code, made.fields[0]?.message.replaceAll('\u202F', ' ') ?? ''];
};
const madeOf = (given: readonly unknown[], more: object = {}) => {
  const made = officialShapes(contourFile(given, more), known);
  if (!made.ok) throw new Error(`${made.code} ${made.fields[0]?.message}`);
  return made.value;
};
const wholeOf = (given: readonly unknown[]) => dissolve(madeOf(given).shapes, () => true);

test('a good file makes the 240 communes of today, in one piece without a hole', () => {
  const { shapes, report } = madeOf(features);
  expect(communesOf(shapes).toSorted()).toEqual(known.communes.map(({ insee }) => insee).toSorted());
  expect(dissolve(shapes, () => true).coordinates.map((polygon) => polygon.length)).toEqual([1]);
  expect(report).toMatchObject({ given: 240, communes: 240, holes: [] });
});

describe('what differs from a file to another is taken as it is', () => {
  test.each([
    ['INSEE_COM', (code: string) => ({ INSEE_COM: code })],
    ['insee', (code: string) => ({ insee: code })],
    ['code_insee', (code: string) => ({ code_insee: code })],
    ['codgeo', (code: string) => ({ codgeo: code })],
    ['ref:INSEE', (code: string) => ({ 'ref:INSEE': code })],
    ['a number', (code: string) => ({ code: Number(code) })],
    ['INSEE_COM beside a code that is not one', (code: string) => ({ code: '215300039', INSEE_COM: code })],
  ])('the code under %s', (_name, properties) => {
    expect(madeOf(features.map((feature) => withCode(feature, properties(String(feature.properties['code']))))).report.communes).toBe(240);
  });

  test('the communes of other départements, which are left aside', () => {
    const stranger = { type: 'Feature', properties: { code: '72264' }, geometry: null };
    expect(madeOf([...features, stranger]).report.given).toBe(240);
  });

  test('an altitude, a byte order mark, a crs in degrees, rings that are not closed', () => {
    const open = features.map((feature) => withRings(feature, [ringOf(feature).slice(0, -1).map(([x = 0, y = 0]) => [x, y, 112])]));
    const text = `\uFEFF${contourFile(open, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })}`;
    expect(officialShapes(text, known).ok).toBe(true);
  });

  test('a border of more points than a function takes arguments', () => {
    const [corner = [], ...others] = ringOf(features[0]!);
    const [x = 0, y = 0] = corner;
    const [toX = 0, toY = 0] = others[0]!;
    const between = Array.from({ length: 200_000 }, (_, i): Position => [x + ((toX - x) * (i + 1)) / 200_001, y + ((toY - y) * (i + 1)) / 200_001]);
    const made = officialShapes(contourFile(first(withRings(features[0]!, [[corner, ...between, ...others]]))), known);
    expect(made.ok || made.code).toBe(true);
  });

  test('the same commune given twice', () => {
    expect(wholeOf([...features, features[0]]).coordinates.map((polygon) => polygon.length)).toEqual([1]);
  });
});

describe('rings are put in order', () => {
  test('a file that turns the wrong way makes the same shapes', () => {
    const turned = features.map((feature, i) => (i % 2 === 0 ? withRings(feature, [ringOf(feature).toReversed()]) : feature));
    expect(wholeOf(turned)).toEqual(wholeOf(features));
  });

  const square = (from: number, to: number): Position[] => [[from, from], [to, from], [to, to], [from, to], [from, from]];
  const [outer, inner] = [square(0, 1), square(0.3, 0.7)];

  test.each([
    ['as it should be', [outer, inner.toReversed()]],
    ['turning as its outer ring', [outer, inner]],
    ['before its outer ring', [inner, outer]],
    ['all turning the wrong way', [outer.toReversed(), inner]],
  ])('a hole %s is a hole', (_how, rings) => {
    expect(polygonsOf(rings)).toEqual([[outer, inner.toReversed()].map((ring) => expect.arrayContaining(ring) as Position[])]);
    expect(polygonsOf(rings)[0]).toHaveLength(2);
  });

  test('land within a hole is land, and two apart are two', () => {
    expect(polygonsOf([outer, inner, square(0.45, 0.55)]).map((polygon) => polygon.length)).toEqual([2, 1]);
    expect(polygonsOf([outer, square(2, 3)]).map((polygon) => polygon.length)).toEqual([1, 1]);
  });

  test('a sliver goes, the only ring of a commune stays', () => {
    const sliver: Position[] = [[0.1, 0.1], [0.2, 0.1], [0.2, 0.1001], [0.1, 0.1]];
    expect(isSliver(sliver)).toBe(true);
    expect(isSliver(square(0, 0.02))).toBe(false);
    expect(polygonsOf([outer, sliver])).toHaveLength(1);
    expect(polygonsOf([sliver])).toHaveLength(1);
  });

  test('a true hole that another commune fills stays in one and is land of the other', () => {
    const host = features.find(({ properties }) => properties['code'] === '53130')!;
    const guest = features.find(({ properties }) => properties['code'] === '53054')!;
    const { longitude, latitude } = known.communes.find(({ insee }) => insee === '53130')!;
    const island: Position[] = [[-0.01, -0.005], [0.01, -0.005], [0.01, 0.005], [-0.01, 0.005], [-0.01, -0.005]].map(([x = 0, y = 0]) => [longitude + x, latitude + y]);
    const given = features.map((feature) => {
      if (feature === host) return withRings(host, [ringOf(host), island]);
      if (feature === guest) return { ...guest, geometry: { type: 'MultiPolygon', coordinates: [[ringOf(guest)], [island]] } };
      return feature;
    });
    const { shapes } = madeOf(given);
    const geometries = geometriesOf(shapes);
    expect((geometries.get('53130') as MultiPolygon).coordinates.map((polygon) => polygon.length)).toEqual([2]);
    expect((geometries.get('53054') as MultiPolygon).coordinates.map((polygon) => polygon.length)).toEqual([1, 1]);
    expect(dissolve(shapes, () => true).coordinates.map((polygon) => polygon.length)).toEqual([1]);
  });

  test('a hole that nobody fills is kept, and told with its size', () => {
    const host = features[0]!;
    const { longitude, latitude } = known.communes[0]!;
    const lake: Position[] = [[-0.01, -0.005], [0.01, -0.005], [0.01, 0.005], [-0.01, 0.005], [-0.01, -0.005]].map(([x = 0, y = 0]) => [longitude + x, latitude + y]);
    const { report } = madeOf(first(withRings(host, [ringOf(host), lake])));
    expect(report.holes.map((km2) => km2.toFixed(1))).toEqual(['1.7']);
  });
});

test('former communes are joined into that of today, whichever of them keeps the code', () => {
  const [former, today] = [...known.former].find(([old, now]) => old !== now)!;
  const feature = features.find(({ properties }) => properties['code'] === today)!;
  const ring = ringOf(feature);
  const half = Math.floor(ring.length / 2);
  const parts = [[...ring.slice(0, half + 1), ring[0]!], [ring[0]!, ...ring.slice(half)]];
  const given = [...features.filter((other) => other !== feature), ...parts.map((part, i) => ({ ...feature, properties: { code: i === 0 ? former : today }, geometry: { type: 'Polygon', coordinates: [part] } }))];
  const { shapes, report } = madeOf(given);
  expect(report).toMatchObject({ given: 241, communes: 240 });
  expect((geometriesOf(shapes).get(today) as MultiPolygon).coordinates).toHaveLength(1);
});

describe('a file that is not what it should be is refused, with what to do', () => {
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  const inLambert = moved(([x = 0, y = 0]) => [420_000 + x * 75_000, 6_780_000 + (y - 48) * 111_000]);
  const inMercator = moved(([x = 0, y = 0]) => [x * 111_320, y * 126_000]);

  test.each<[string, string, string, string]>([
    ['nothing', '', 'contours-broken', 'Il est vide.'],
    ['a truncated file', contourFile(features).slice(0, 5000), 'contours-broken', 'Il s’arrête au milieu : le téléchargement n’est sans doute pas allé au bout.'],
    ['a web page', '<!doctype html><title>Erreur</title>', 'contours-not-geojson', 'C’est une page web ou un fichier XML (KML, GML).'],
    ['an archive', 'PK\u0003\u0004rest', 'contours-not-geojson', 'C’est une archive ZIP : sortez-en le fichier GeoJSON.'],
    ['TopoJSON', '{"type":"Topology"}', 'contours-not-geojson', 'C’est du TopoJSON : convertissez-le en GeoJSON, avec mapshaper par exemple.'],
    ['a lone geometry', '{"type":"Polygon","coordinates":[]}', 'contours-not-geojson', 'Il contient « Polygon » et non une collection d’entités.'],
    ['a list', '[1, 2]', 'contours-not-geojson', ''],
    ['no feature', contourFile([]), 'contours-empty', ''],
    ['a feature that is none', contourFile([...features, 'Laval']), 'contours-not-geojson', 'L’élément 241 n’est pas une entité (« Feature »).'],
    ['another projection that says so', contourFile(features, crs('urn:ogc:def:crs:EPSG::2154')), 'contours-projection', 'Le fichier se dit en « urn:ogc:def:crs:EPSG::2154 » (Lambert 93).'],
    ['another projection by its name', contourFile(features, crs('EPSG:3857')), 'contours-projection', 'Le fichier se dit en « EPSG:3857 ».'],
    ['a projection without a name', contourFile(features, { crs: { type: 'link' } }), 'contours-projection', 'Le fichier se dit en « projection sans nom ».'],
    ['no code', contourFile(first({ ...features[0]!, properties: { nom: 'Laval', population: 49_000 } })), 'contours-no-code', 'L’entité 1 a pour propriétés : nom, population.'],
    ['points', contourFile(first({ ...features[0]!, geometry: { type: 'Point', coordinates: [0, 48] } })), 'contours-not-polygons', 'La commune 53001 est donnée en « Point ».'],
    ['no geometry', contourFile(first({ ...features[0]!, geometry: null })), 'contours-not-polygons', 'La commune 53001 n’a pas de géométrie.'],
    ['a coordinate that is no number', contourFile(first(withRings(features[0]!, [[[0, 48], ['a', 48], [0, 49], [0, 48]]]))), 'contours-broken-ring', 'C’est celui de la commune 53001.'],
    ['a ring of two points', contourFile(first(withRings(features[0]!, [[[0, 48], [0.1, 48], [0, 48]]]))), 'contours-broken-ring', 'C’est celui de la commune 53001.'],
    ['a polygon of nothing', contourFile(first(withRings(features[0]!, []))), 'contours-broken-ring', 'C’est celui de la commune 53001.'],
    ['a code that never was', contourFile([...features, withCode(features[0]!, { code: '53998' })]), 'contours-unknown-codes', '53998.'],
    ['another département', contourFile(features.map((feature) => withCode(feature, { code: '72001' }))), 'contours-elsewhere', ''],
    ['two missing communes', contourFile(features.slice(2)), 'contours-missing', 'Ahuillé (53001), Alexain (53002).'],
    ['many missing communes', contourFile(features.slice(0, 200)), 'contours-missing', 'et 34 de plus.'],
    ['Lambert 93 that does not say so', contourFile(inLambert), 'contours-projection', 'on dirait du Lambert 93.'],
    ['Web Mercator that does not say so', contourFile(inMercator), 'contours-projection', 'on dirait des mètres.'],
    ['latitude before longitude', contourFile(moved(([x = 0, y = 0]) => [y, x])), 'contours-swapped', ''],
    ['the codes of two communes exchanged', contourFile([withCode(features[0]!, { code: '53011' }), withCode(features.find(({ properties }) => properties['code'] === '53011')!, { code: '53001' }), ...features.filter(({ properties }) => properties['code'] !== '53001' && properties['code'] !== '53011')]), 'contours-misplaced', 'Ahuillé (53001)'],
    ['communes that do not touch', contourFile(features.map((feature) => {
      const ring = ringOf(feature);
      const [mx, my] = [ring.reduce((sum, [x = 0]) => sum + x, 0) / ring.length, ring.reduce((sum, [, y = 0]) => sum + y, 0) / ring.length];
      return withRings(feature, [ring.map(([x = 0, y = 0]) => [mx + (x - mx) * 0.9, my + (y - my) * 0.9])]);
    })), 'contours-torn', 'Réunies, elles font 240 morceaux.'],
    ['land that two communes claim', contourFile(features.map((feature, i) => (i === 0 ? { ...feature, geometry: { type: 'MultiPolygon', coordinates: features.slice(0, 3).map((each) => [ringOf(each)]) } } : feature))), 'contours-torn', 'Leurs surfaces font '],
  ])('%s', (_what, text, code, detail) => {
    const refusal = refusalOf(text);
    expect(refusal?.[0]).toBe(code);
    expect(refusal?.[1]).toContain(detail);
  });
});
