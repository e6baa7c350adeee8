import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { currentContours, currentDrawing, currentTerritoriesSvg, shapesOrigin } from '@/lib/territories/loaders/shapes.ts';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { currentContourSet, listDrawn } from '@/lib/territories/repository/shapes.ts';
import { geometriesOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { isInside } from '@/lib/territories/rules/shapes/label.ts';
import { area, type Point } from '@/lib/territories/rules/shapes/plane.ts';
import { type CommuneShapes, dissolve } from '@/lib/territories/rules/shapes/topology.ts';
import { importContours } from '@/lib/territories/use-cases/import-contours.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { returnToMesh } from '@/lib/territories/use-cases/return-to-mesh.ts';
import { contourFeaturesOf, contourFile } from '@/tests/factories/contours.ts';
import { discarded } from '@/tests/integration/discard.ts';

const context: Context = { viewer: null, now: new Date('2026-05-12T10:00:00Z'), requestId: 'shapes' };
const reference = readTerritoriesReference(path.resolve('prisma/reference/territories'));

beforeAll(() => loadTerritoriesReference(context, reference));
afterAll(disconnect);

const meshFile = async (leftOut = 0) => contourFile(contourFeaturesOf((await listDrawn()).communes).slice(leftOut));
const officialFile = async () => ({ text: await meshFile(), origin: 'communes.geojson', credit: 'IGN, essai' });

test('without contours the drawing is computed, approximate, and the same each time', async () => {
  await discarded(async () => {
    const drawing = await currentDrawing();
    expect(drawing.origin).toEqual({ kind: 'computed', credit: '', version: expect.stringMatching(/^[0-9a-f]{12}$/) as string });
    expect([drawing.territories.length, drawing.communes.length]).toEqual([10, 240]);
    expect((await currentDrawing()).origin.version).toBe(drawing.origin.version);
    expect(await shapesOrigin()).toEqual({ kind: 'computed', imported: null });
  });
});

test('a territory that changes its name changes the version of what is drawn', async () => {
  await discarded(async () => {
    const before = (await currentDrawing()).origin.version;
    await db().territory.update({ where: { slug: 'coevrons' }, data: { name: 'Les Coëvrons' }, select: { siren: true } });
    const after = await currentDrawing();
    expect(after.origin.version).not.toBe(before);
    expect(after.territories.find(({ slug }) => slug === 'coevrons')?.name).toBe('Les Coëvrons');
  });
});

test('imported contours are drawn with their credit, and the audit says who put them', async () => {
  await discarded(async () => {
    const computed = (await currentDrawing()).origin.version;
    const imported = await importContours(context, await officialFile());
    expect(imported).toMatchObject({ ok: true, value: { given: 240, communes: 240 } });
    const { origin } = await currentDrawing();
    expect(origin).toMatchObject({ kind: 'official', credit: 'IGN, essai' });
    expect(origin.version).not.toBe(computed);
    expect(await shapesOrigin()).toMatchObject({ kind: 'official', imported: { origin: 'communes.geojson', credit: 'IGN, essai', importedAt: context.now } });
    const lines = await db().auditLine.findMany({ where: { verb: 'contours.import' }, select: { after: true, objectKind: true } });
    expect(lines).toEqual([{ objectKind: 'contours', after: { origin: 'communes.geojson', credit: 'IGN, essai', given: 240, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } }]);
  });
});

test('the same file twice changes nothing; another credit or another file replaces it', async () => {
  await discarded(async () => {
    const file = await officialFile();
    await importContours(context, file);
    expect(await importContours(context, file)).toEqual({ ok: true, value: null });
    expect(await db().auditLine.count({ where: { verb: 'contours.import' } })).toBe(1);
    expect(await importContours(context, { ...file, credit: 'IGN, 2026' })).toMatchObject({ ok: true, value: { communes: 240 } });
    expect((await currentDrawing()).origin.credit).toBe('IGN, 2026');
    expect([await db().contourSet.count(), await db().auditLine.count({ where: { verb: 'contours.import' } })]).toEqual([1, 2]);
  });
});

test('a refused file leaves the contours in use as they were', async () => {
  await discarded(async () => {
    await importContours(context, await officialFile());
    expect(await importContours(context, { text: await meshFile(1), origin: 'court.geojson', credit: '' })).toEqual({
      ok: false,
      code: 'contours-missing',
      fields: [{ field: 'fichier', message: 'Ahuillé (53001).' }],
    });
    expect((await shapesOrigin()).imported?.origin).toBe('communes.geojson');
  });
});

test('back to the mesh: the drawing is the one computed before, once', async () => {
  await discarded(async () => {
    const computed = (await currentDrawing()).origin;
    await importContours(context, await officialFile());
    expect(await returnToMesh(context)).toBe(true);
    expect((await currentDrawing()).origin).toEqual(computed);
    expect(await returnToMesh(context)).toBe(false);
    expect(await db().auditLine.count({ where: { verb: 'contours.remove' } })).toBe(1);
  });
});

test('a commune that joins another territory is drawn in it without a new import', async () => {
  await discarded(async () => {
    await importContours(context, await officialFile());
    const outline = async (slug: string) => (await currentDrawing()).territories.find((territory) => territory.slug === slug)?.path;
    const before = await outline('coevrons');
    const { siren } = await db().territory.findUniqueOrThrow({ where: { slug: 'mayenne-communaute' }, select: { siren: true } });
    await db().commune.update({ where: { insee: '53097' }, data: { territorySiren: siren }, select: { insee: true } });
    expect(await outline('coevrons')).not.toBe(before);
    expect((await currentDrawing()).origin.kind).toBe('official');
  });
});

test('contours that are no more those of the communes of today give way to the mesh, and the administrator sees it', async () => {
  await discarded(async () => {
    await importContours(context, await officialFile());
    await db().formerCommune.deleteMany({ where: { communeInsee: '53001' } });
    await db().commune.delete({ where: { insee: '53001' }, select: { insee: true } });
    expect((await currentDrawing()).origin).toMatchObject({ kind: 'computed', credit: '' });
    expect(await shapesOrigin()).toMatchObject({ kind: 'computed', imported: { origin: 'communes.geojson' } });
  });
});

test('what is drawn for a browser is sent under the version of the drawing', async () => {
  await discarded(async () => {
    const { origin } = await currentDrawing();
    const [svg, contours] = [await currentTerritoriesSvg(), await currentContours()];
    expect([svg.version, contours.version]).toEqual([origin.version, origin.version]);
    expect(svg.content.match(/<g id="/g)).toHaveLength(10);
    expect((JSON.parse(contours.content) as FeatureCollection).features).toHaveLength(12);
  });
});

const sample = path.resolve('../shared/geo/communes-53-2018.geojson');
const hasSample = existsSync(sample);

describe.skipIf(!hasSample)(`official contours of 2018, 254 communes${hasSample ? '' : ' (left aside: ../shared/geo/communes-53-2018.geojson is not on this machine)'}`, () => {
  const text = hasSample ? readFileSync(sample, 'utf8') : '';
  const credit = 'IGN, Admin Express, 2018';
  /** Square kilometres in a square degree here. */
  const km2 = 111.2 ** 2 * Math.cos((48.1 * Math.PI) / 180);
  const flat = (ring: Position[]): Point[] => ring.map(([x = 0, y = 0]) => [x, y]);
  const polygonsOf = (geometry: Polygon | MultiPolygon) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
  const landOf = (geometry: Polygon | MultiPolygon) =>
    polygonsOf(geometry).reduce((sum, [outer = [], ...holes]) => sum + Math.abs(area(flat(outer))) - holes.reduce((hollow, hole) => hollow + Math.abs(area(flat(hole))), 0), 0) * km2;
  const today = new Map(reference.formerCommunes.map(({ insee, communeInsee }) => [insee, communeInsee]));
  for (const { insee } of reference.communes) today.set(insee, insee);

  /** Work on what the file makes, thrown away afterwards. */
  const withSample = (work: (shapes: CommuneShapes) => Promise<void> | void) =>
    discarded(async () => {
      const start = performance.now();
      const imported = await importContours(context, { text, origin: 'communes-53-2018.geojson', credit });
      expect(imported).toMatchObject({ ok: true, value: { given: 254, communes: 240, holes: [] } });
      expect(performance.now() - start).toBeLessThan(10_000);
      await work((await currentContourSet())!.topology);
    });

  test('each commune of today has the area that its communes of 2018 had together, within 2 %', async () => {
    await withSample((shapes) => {
      const before = new Map<string, number>();
      for (const { properties, geometry } of (JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>).features) {
        const insee = today.get(String(properties?.['code']))!;
        before.set(insee, (before.get(insee) ?? 0) + landOf(geometry));
      }
      const geometries = geometriesOf(shapes);
      const off = [...before].map(([insee, land]) => [insee, Math.abs(landOf(geometries.get(insee)!) - land) / land] as const).filter(([, part]) => part > 0.02);
      expect(off).toEqual([]);
      expect(before.size).toBe(240);
    });
  });

  test('neighbours hold the very same borders: no gap, no overlap, one département without a hole', async () => {
    await withSample((shapes) => {
      const uses = new Map<number, number>();
      for (const geometry of shapes.objects.communes.geometries) {
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(`${geometry.id} has no land`);
        for (const arc of (geometry.arcs as number[][][]).flat(geometry.type === 'Polygon' ? 1 : 2) as unknown as number[]) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
      }
      expect([...new Set(uses.values())].toSorted()).toEqual([1, 2]);
      const whole = dissolve(shapes, () => true);
      expect(whole.coordinates.map((polygon) => polygon.length)).toEqual([1]);
      const sum = [...geometriesOf(shapes).values()].reduce((total, geometry) => total + landOf(geometry), 0);
      expect(Math.abs(sum - landOf(whole))).toBeLessThan(0.5);
      // The Mayenne: 5 175 km².
      expect(Math.abs(landOf(whole) - 5175)).toBeLessThan(60);
    });
  });

  test('the territories dissolved are the département', async () => {
    await withSample(async (shapes) => {
      const { communes, territories } = await listDrawn();
      const territoryOf = new Map(communes.map(({ insee, siren }) => [insee, siren]));
      const sum = territories.reduce((total, { siren }) => total + landOf(dissolve(shapes, (insee) => territoryOf.get(insee) === siren)), 0);
      expect(Math.abs(sum - landOf(dissolve(shapes, () => true)))).toBeLessThan(0.5);
    });
  });

  test('the centre of each commune is inside its contour, or less than a kilometre and a half away', async () => {
    await withSample(async (shapes) => {
      const geometries = geometriesOf(shapes);
      const far = (await listDrawn()).communes.filter(({ insee, longitude, latitude }) => {
        const rings = polygonsOf(geometries.get(insee)!).flat().map(flat);
        const km = (from: Point) => Math.hypot((from[0] - longitude) * 74.3, (from[1] - latitude) * 111.2);
        return !isInside([longitude, latitude], rings) && Math.min(...rings.flat().map(km)) > 1.5;
      });
      expect(far.map(({ name }) => name)).toEqual([]);
    });
  });

  test('what is kept and what is sent stay light', async () => {
    await withSample(async (shapes) => {
      expect(JSON.stringify(shapes).length).toBeLessThan(160_000);
      expect((await currentTerritoriesSvg()).content.length).toBeLessThan(32_000);
      expect((await currentContours()).content.length).toBeLessThan(160_000);
      const drawing = await currentDrawing();
      expect(drawing.origin).toMatchObject({ kind: 'official', credit });
      expect(drawing.communes.reduce((sum, { path: data }) => sum + data.length, 0)).toBeLessThan(28_000);
    });
  });
});
