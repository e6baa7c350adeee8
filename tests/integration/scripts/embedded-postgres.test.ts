import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { embeddedDatabase, type PortalDatabase } from '@/scripts/portal/database.ts';
import { removeHome } from '@/scripts/postgres/home.ts';
import { readPostmaster } from '@/scripts/postgres/leftover.ts';

const password = 'only-for-this-test';
let dataFolder: string;
let database: PortalDatabase | undefined;

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-embedded-'));
});
afterEach(async () => {
  await database?.stop();
  await removeHome(dataFolder);
});

const cluster = () => path.join(dataFolder, 'postgres/cluster');

async function open(onRestart?: () => void): Promise<PortalDatabase> {
  database = await embeddedDatabase({ dataFolder, password, settings: ['fsync=off'], ...(onRestart && { onRestart }) });
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('what is written survives a stop and a start', async () => {
  const first = await open();
  await query(first.url, 'create table kept (word text)');
  await query(first.url, "insert into kept values ('éole')");
  await first.demonstrationLoaded();
  await first.stop();
  expect(await readPostmaster(cluster())).toBeNull();

  const second = await open();
  expect(second.wantsDemonstration).toBe(false);
  expect(await query(second.url, 'select word from kept')).toEqual([{ word: 'éole' }]);
});

it('a server killed with -9 is started again on the same port, with what was committed', async () => {
  let restarted = () => {};
  const back = new Promise<void>((resolve) => (restarted = resolve));
  const { url } = await open(() => restarted());
  await query(url, 'create table kept (number int)');
  await query(url, 'insert into kept values (53)');

  const killed = await readPostmaster(cluster());
  process.kill(killed?.pid ?? 0, 'SIGKILL');
  await back;

  expect(await query(url, 'select number from kept')).toEqual([{ number: 53 }]);
  const now = await readPostmaster(cluster());
  expect(now?.port).toBe(killed?.port);
  expect(now?.pid).not.toBe(killed?.pid);
});

it('a first start that was interrupted begins again from an empty database', async () => {
  const first = await open();
  await query(first.url, 'create table half_loaded ()');
  await first.stop();

  const second = await open();
  expect(second.wantsDemonstration).toBe(true);
  expect(await query(second.url, "select to_regclass('half_loaded') as found")).toEqual([{ found: null }]);
});

it('French words sort in French order', async () => {
  const { url } = await open();
  expect(await query(url, "select string_agg(word, ' ' order by word) as words from unnest(array['zoo', 'Éole', 'eau', 'Épi', 'abri']) word")).toEqual([
    { words: 'abri eau Éole Épi zoo' },
  ]);
});
