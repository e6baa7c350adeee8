import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

import { runProgram, root } from '../build/program.ts';
import { findBrowser } from '../browser.mjs';
import { listenForInterruption, type Interruption } from '../portal/interruption.ts';
import { openPortal, type Portal } from '../portal/open-portal.ts';
import { keepSecrets } from '../portal/secrets.ts';
import { freePort } from '../postgres/free-port.ts';
import { removeHome } from '../postgres/home.ts';
import { countPlaywright, readCount, type Verdict } from './reports.ts';


/** Kept from one run to the next, so that an unchanged portal is not built again. */
const secretsFolder = path.join(root, '.cache/tests');
const report = path.join(root, '.cache/test-reports/journeys.json');

/**
 * Builds the portal in a folder of its own, starts it on a free port with a new demonstration, and lets the
 * browsers walk through it. Nothing of it remains afterwards.
 */
export async function runJourneys(show: boolean, args: readonly string[]): Promise<Verdict> {
  const browser = await findBrowser();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-journeys-'));
  const server = process.env['DATABASE_URL'];
  const borrowed = server ? await createDatabase(server) : undefined;
  const log: string[] = [];
  try {
    const portal = await openTestPortal(dataFolder, borrowed, log, listenForInterruption());
    try {
      await rm(report, { force: true });
      const { code, output } = await runProgram('node_modules/playwright/cli.js', ['test', '--reporter=list,json', ...args], {
        show,
        env: {
          ...portal.environment,
          CI: 'true',
          PORTAL_URL: portal.address,
          CHROMIUM_PATH: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      });
      const count = await readCount(report, code, countPlaywright);
      const ok = code === 0 && count.failed === 0;
      return { ok, output: ok ? output : `${output}\nWhat the portal said:\n${log.slice(-40).join('\n')}`, count };
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
