import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

import { buildPortal } from '../build/portal.ts';
import { generateClient } from '../build/prisma-client.ts';
import { embeddedDatabase } from '../portal/database.ts';
import type { Interruption } from '../portal/interruption.ts';
import { openPortal } from '../portal/open-portal.ts';
import { keepSecrets } from '../portal/secrets.ts';
import { freePort } from '../postgres/free-port.ts';
import { removeHome } from '../postgres/home.ts';
import { say, step } from '../terminal/steps.mjs';
import { stayOn, twoCores } from './cores.ts';
import { countingSettings, prepareCounting } from './statements.ts';

/** A portal to be measured, with a database of its own that disappears with it. */
export type Bench = {
  address: string;
  client: pg.Client;
  internalSecret: string;
  /** the server's own core; null when it shares it with the load */
  serverCore: number | null;
  stop: () => Promise<void>;
};

/** Beside the folder of the running portal, and kept: a second run does not build again. */
const distDir = '.next-bench';
/** The build holds this key; a portal that lives some minutes on this machine hides nothing with it. */
const actionsKey = Buffer.alloc(32, 'bench').toString('base64');

/** Services of the installation that a bench must neither reach nor write to, whatever .env says; empty means "not set". */
const notMeasured = ['SITE_URL', 'SMTP_URL', 'STORAGE_DIR', 'S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/** Builds and serves the portal in production, with its database, on one core; this process, which loads it, goes to another. */
export async function openBench(interruption: Interruption): Promise<Bench> {
  for (const name of notMeasured) process.env[name] = '';
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-bench-'));
  const stops: (() => Promise<unknown>)[] = [() => removeHome(dataFolder)];
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    await step('Generating the database client', generateClient);
    await step('Building the portal (a minute or two when the code changed)', () => buildPortal(actionsKey, distDir));
    interruption.check();
    const cores = await twoCores();
    if (cores) await stayOn(cores.server);
    const secrets = { ...(await keepSecrets(dataFolder)), actionsKey };
    const database = await embeddedDatabase({ dataFolder, password: secrets.databasePassword, settings: countingSettings });
    stops.push(() => database.stop());
    const port = await freePort();
    const portal = await openPortal({
      mode: 'start',
      dataFolder,
      host: 'localhost',
      port,
      interruption,
      distDir,
      databaseUrl: database.url,
      demonstration: false,
      secrets,
      print: (line) => /"level":"(warn|error|fatal)"/.test(line) && say(line),
    });
    stops.push(portal.stop);
    if (cores) await stayOn(cores.load);
    // For the modules of the portal that this program uses: the name of the cookie depends on them.
    Object.assign(process.env, portal.environment);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    stops.push(() => client.end());
    await prepareCounting(client);
    return { address: portal.address, client, internalSecret: secrets.internalSecret, serverCore: cores?.server ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
