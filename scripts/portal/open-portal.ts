import { statfs } from 'node:fs/promises';
import path from 'node:path';

import { generateClient } from '../build/prisma-client.ts';
import { buildPortal } from '../build/portal.ts';
import { requireProgram, root } from '../build/program.ts';
import { requirePort } from '../postgres/free-port.ts';
import { PlainError, diskIsFull, explain } from '../terminal/plain-error.mjs';
import { say, step } from '../terminal/steps.mjs';
import { embeddedDatabase, externalDatabase, type PortalDatabase } from './database.ts';
import { portalEnvironment } from './environment.ts';
import type { Interruption } from './interruption.ts';
import { startNext } from './next-process.ts';
import { keepSecrets, type Secrets } from './secrets.ts';

type Options = {
  mode: 'start' | 'dev';
  dataFolder: string;
  host: string;
  port: number;
  interruption: Interruption;
  /** folder of the build; tests have theirs */
  distDir?: string;
  /** a server to use instead of the embedded one */
  databaseUrl?: string | undefined;
  /** loads and opens the demonstration whatever the database: for tests */
  demonstration?: boolean;
  secrets?: Secrets;
  /** PostgreSQL settings of the embedded server, for tests */
  settings?: string[];
  print?: (line: string) => void;
};

export type Portal = {
  address: string;
  demonstration: boolean;
  environment: Record<string, string>;
  /** resolves, with the reason, when the portal can no longer serve */
  ended: Promise<string>;
  stop: () => Promise<void>;
};

/**
 * Brings the whole portal up, step by step: client, database, contents, build, web server.
 * When a step fails, or the end is asked meanwhile, what had been started is stopped.
 */
export async function openPortal(options: Options): Promise<Portal> {
  const { interruption, mode, port, host } = options;
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    await requirePort(port, host);
    const secrets = options.secrets ?? (await keepSecrets(options.dataFolder));
    await step('Generating the database client', generateClient);
    interruption.check();
    const database = options.databaseUrl ? externalDatabase(options.databaseUrl) : await embedded(options, secrets);
    stops.push(() => database.stop());
    interruption.check();

    const demonstration = options.demonstration ?? (database.embedded && !process.env['SMTP_URL']);
    const environment = portalEnvironment({ databaseUrl: database.url, dataFolder: options.dataFolder, secrets, port, demonstration }, process.env);
    if (options.distDir) environment['NEXT_DIST_DIR'] = options.distDir;
    await fillDatabase(database, environment, options.demonstration ?? (demonstration && database.wantsDemonstration));
    interruption.check();

    if (mode === 'start') {
      await step('Building the portal (a minute or two)', () => buildPortal(secrets.actionsKey, options.distDir));
      interruption.check();
    }
    const next = await step('Starting the web server', () => startNext({ mode, host, port, environment, print: options.print ?? say }));
    stops.push(() => next.stop());
    interruption.check();
    const ended = Promise.race([next.gone.then(() => 'The web server stopped by itself: its last words are above.'), database.lost.catch(explain)]);
    return { address: environment['SITE_URL'] ?? '', demonstration, environment, ended, stop };
  } catch (error) {
    await stop();
    throw (await isFull(options.dataFolder)) ? new PlainError(diskIsFull) : error;
  }
}

/** A full disk makes the database give up in many ways, and none of its clients is told why. */
async function isFull(folder: string): Promise<boolean> {
  const disk = await statfs(folder).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < 16e6;
}

function embedded(options: Options, secrets: Secrets): Promise<PortalDatabase> {
  return embeddedDatabase({
    dataFolder: options.dataFolder,
    password: secrets.databasePassword,
    ...(options.settings && { settings: options.settings }),
    onRestart: () => say(`The database stopped unexpectedly and was started again: see ${path.relative(root, path.join(options.dataFolder, 'postgres.log'))}.`),
  });
}

async function fillDatabase(database: PortalDatabase, environment: Record<string, string>, withDemonstration: boolean): Promise<void> {
  const fill = (what: string, ...args: string[]) => requireProgram(what, 'scripts/database/fill.ts', args, { env: environment });
  await step('Migrating the database, loading the reference content', () => fill('Preparing the database', 'reference'));
  if (!withDemonstration) return;
  await step('Loading the demonstration', () => fill('Loading the demonstration', 'demonstration'));
  await database.demonstrationLoaded();
}
