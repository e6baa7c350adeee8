import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

import { root } from '../build/program.ts';
import { listenForInterruption, type Interruption } from '../portal/interruption.ts';
import { openPortal, type Portal } from '../portal/open-portal.ts';
import { keepSecrets } from '../portal/secrets.ts';
import { freePort } from '../postgres/free-port.ts';
import { removeHome } from '../postgres/home.ts';

/** Kept from one run to the next, so that an unchanged portal is not built again. */
const secretsFolder = path.join(root, '.cache/tests');

/**
 * Builds the portal in a folder of its own, starts it on a free port with a new demonstration, and hands it over.
 * Nothing of it remains afterwards.
 * @param log receives what the portal says
 */
export async function withTestPortal<Value>(log: string[], work: (portal: Portal) => Promise<Value>): Promise<Value> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-journeys-'));
  const server = process.env['DATABASE_URL'];
  const borrowed = server ? await createDatabase(server) : undefined;
  try {
    const portal = await openTestPortal(dataFolder, borrowed, log, listenForInterruption());
    try {
      return await work(portal);
    } finally {
      await portal.stop();
    }
  } finally {
    await removeHome(dataFolder);
    if (server && borrowed) await dropDatabase(server, borrowed);
  }
}

async function openTestPortal(dataFolder: string, databaseUrl: string | undefined, log: string[], interruption: Interruption): Promise<Portal> {
  return openPortal({
    mode: 'start',
    dataFolder,
    host: 'localhost',
    port: await freePort(),
    interruption,
    distDir: '.next-test',
    databaseUrl,
    demonstration: true,
    secrets: await keepSecrets(secretsFolder),
    settings: ['fsync=off', 'synchronous_commit=off'],
    print: (line) => log.push(line),
  });
}

async function createDatabase(server: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `journeys_${process.pid}_${Date.now()}`;
  await execute(server, `create database ${url.pathname.slice(1)}`);
  return url.href;
}

async function dropDatabase(server: string, url: string): Promise<void> {
  await execute(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

async function execute(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
