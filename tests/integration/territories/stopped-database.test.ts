import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { VisitCounts } from '@/lib/web/visits/visit-counts.ts';
import { writeVisits } from '@/lib/web/visits/write-visits.ts';
import { migrate } from '@/scripts/database/migrate.ts';
import { openCluster, superuser } from '@/scripts/postgres/cluster.ts';
import { removeHome } from '@/scripts/postgres/home.ts';
import { superviseServer, type Supervised } from '@/scripts/postgres/supervisor.ts';
import { buildWorld } from '@/tests/integration/rights/world.ts';

let server: Supervised;
let dataFolder: string;

beforeAll(async () => {
  // A server of its own: it is about to be killed, then stopped.
  dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-visits-'));
  const password = crypto.randomUUID();
  server = await superviseServer(await openCluster(dataFolder, password));
  const url = `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/postgres`;
  await migrate(url);
  // The configuration is read at the first use of the database, which comes after.
  process.env['DATABASE_URL'] = url;
  await buildWorld();
});

afterAll(async () => {
  await server.stop();
  await removeHome(dataFolder);
});

const written = async () => (await db().territoryVisit.aggregate({ _sum: { count: true } }))._sum.count ?? 0;

it('loses no visit counted while the database is killed, and keeps in memory those counted once it is stopped', { timeout: 60_000 }, async () => {
  const counts = new VisitCounts();
  const add = (count: number) => counts.add({ slug: 'monde', day: '2026-05-12', count });
  add(2);
  await writeVisits(counts);
  expect(await written()).toBe(2);

  process.kill(server.pid(), 'SIGKILL');
  await sleep(20);
  add(3);
  await writeVisits(counts);
  add(4);
  let seen = 0;
  for (let attempt = 0; attempt < 200 && seen !== 9; attempt += 1) {
    await writeVisits(counts);
    seen = await written().catch(() => 0);
    if (seen !== 9) await sleep(250);
  }
  expect(seen).toBe(9);

  await server.stop();
  add(5);
  await writeVisits(counts);
  await writeVisits(counts);
  expect(counts.take()).toEqual([{ slug: 'monde', day: '2026-05-12', count: 5 }]);
});
