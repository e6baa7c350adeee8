import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveSection } from '@/lib/cahiers/use-cases/save-section.ts';
import { db } from '@/lib/platform/database.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { migrate } from '@/scripts/database/migrate.ts';
import { openCluster, superuser } from '@/scripts/postgres/cluster.ts';
import { removeHome } from '@/scripts/postgres/home.ts';
import { superviseServer, type Supervised } from '@/scripts/postgres/supervisor.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

let server: Supervised;
let dataFolder: string;
let world: World;

beforeAll(async () => {
  // A server of its own, with the durability of a real one: it is about to be killed.
  dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-killed-'));
  const password = crypto.randomUUID();
  server = await superviseServer(await openCluster(dataFolder, password));
  const url = `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/postgres`;
  await migrate(url);
  // The configuration is read at the first use of the database, which comes after.
  process.env['DATABASE_URL'] = url;
  world = await buildWorld();
});

afterAll(async () => {
  await server.stop();
  await removeHome(dataFolder);
});

async function save(version: number, text: string) {
  const context = { ...world.context('delegate'), now: new Date() };
  return saveSection(context, { cahierId: world.draftCahierId, key: 'diagnosis', version, content: { title: 'Titre', diagnosis: text } });
}

async function keptText(): Promise<string> {
  const { content } = await db().cahierSection.findFirstOrThrow({
    where: { cahierId: world.draftCahierId, key: 'diagnosis' },
    select: { content: true },
  });
  return (content as { diagnosis: string }).diagnosis;
}

/** Saves until it is acknowledged, as the page does; gives the version reached and how often the database was away. */
async function saveUntilAcknowledged(first: ReturnType<typeof save>, version: number, text: string): Promise<{ version: number; away: number }> {
  let attempt = first;
  for (let away = 0; ; away += 1) {
    try {
      const result = await attempt;
      if (!result.ok) throw new Error(result.code);
      // A save whose answer was lost is answered as saved when the same text comes again.
      if (result.value.outcome !== 'saved') throw new Error(result.value.outcome);
      return { version: result.value.version, away };
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await sleep(50);
      attempt = save(version, text);
    }
  }
}

describe('a database killed while people write', () => {
  it('loses no text that was acknowledged, in 200 saves and three kill -9', { timeout: 90_000 }, async () => {
    const killAt = new Set([40, 100, 160]);
    let version = 0;
    let away = 0;
    let text = '';
    for (let turn = 0; turn < 200; turn += 1) {
      text = `Texte du tour ${turn}, ${'mot '.repeat(50)}`;
      const saving = save(version, text);
      // The blow falls while the save is under way.
      if (killAt.has(turn)) process.kill(server.pid(), 'SIGKILL');
      const saved = await saveUntilAcknowledged(saving, version, text);
      version = saved.version;
      away += saved.away;
    }
    expect(away).toBeGreaterThan(0);
    expect(await keptText()).toBe(text);
    const revisions = await db().sectionRevision.findMany({ where: { cahierId: world.draftCahierId }, orderBy: { version: 'asc' } });
    expect(revisions.map((revision) => revision.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  });
});
