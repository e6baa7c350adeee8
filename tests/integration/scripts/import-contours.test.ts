import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disconnect } from '@/lib/platform/database.ts';
import { shapesOrigin } from '@/lib/territories/loaders/shapes.ts';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { listDrawn } from '@/lib/territories/repository/shapes.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { runProgram } from '@/scripts/build/program.ts';
import { contourFeaturesOf, contourFile } from '@/tests/factories/contours.ts';

/** Stands for the portal that runs: what it was asked. */
const asked: string[] = [];
const portal = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  response.writeHead(204).end();
});
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'portal-contours-'));
  await loadTerritoriesReference({ viewer: null, now: new Date(), requestId: 'test' }, readTerritoriesReference(path.resolve('prisma/reference/territories')));
  await new Promise<void>((resolve) => {
    portal.listen(0, 'localhost', resolve);
  });
});

afterAll(async () => {
  portal.close();
  await rm(folder, { recursive: true });
  await disconnect();
});

const command = async (...args: string[]) => {
  const port = String((portal.address() as AddressInfo).port);
  const { code, output } = await runProgram('scripts/contours/import-contours.ts', args, { env: { PORT: port } });
  return { code, output: output.replaceAll('\u202F', ' ') };
};

test('the command imports a file, tells the portal, changes nothing the second time, refuses a broken one, and returns to the mesh', async () => {
  const file = path.join(folder, 'communes.geojson');
  await writeFile(file, contourFile(contourFeaturesOf((await listDrawn()).communes)));
  const imported = await command('import', file, 'IGN, essai');
  expect(imported.output).toContain('240 contours reçus, 240 communes d’aujourd’hui');
  expect(imported.output).toContain('Les pages publiques sont refaites à leur prochaine visite.');
  expect([imported.code, asked]).toEqual([0, ['POST /api/internal/refresh Bearer secret-of-the-integration-tests-only']]);
  expect(await shapesOrigin()).toMatchObject({ kind: 'official', imported: { origin: 'communes.geojson', credit: 'IGN, essai' } });

  const again = await command('import', file, 'IGN, essai');
  expect([again.code, asked.length]).toEqual([0, 1]);
  expect(again.output).toContain('Ces contours étaient déjà en place : rien n’a changé.');

  const broken = path.join(folder, 'tronque.geojson');
  await writeFile(broken, '{"type":"FeatureCollection","features":[');
  const refused = await command('import', broken, '');
  expect([refused.code, asked.length]).toEqual([1, 1]);
  expect(refused.output).toContain('Ce fichier n’est pas du JSON lisible : il est tronqué ou abîmé.');
  expect(refused.output).not.toContain('    at ');

  const returned = await command('mesh');
  expect([returned.code, asked.length]).toEqual([0, 2]);
  expect(returned.output).toContain('Le portail dessine de nouveau le tracé qu’il calcule');
  expect(await shapesOrigin()).toEqual({ kind: 'computed', imported: null });
}, 60_000);
