import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

import { openCluster, superuser } from '../postgres/cluster.ts';
import { superviseServer } from '../postgres/supervisor.ts';
import { step } from '../terminal/steps.mjs';
import { takeFolder } from './run-lock.ts';

/** A database that the portal can use, embedded or not. */
export type PortalDatabase = {
  url: string;
  embedded: boolean;
  /** true until `demonstrationLoaded`: a new embedded database is waiting for its demonstration */
  wantsDemonstration: boolean;
  demonstrationLoaded: () => Promise<void>;
  /** rejects when an embedded server is lost for good */
  lost: Promise<never>;
  stop: () => Promise<void>;
};

type Options = {
  dataFolder: string;
  password: string;
  /** PostgreSQL settings, for tests */
  settings?: string[];
  onRestart?: () => void;
};

/** The database of the portal in the embedded cluster. */
export const databaseName = 'portal';

/** The server of `DATABASE_URL`: somebody else's, that this program neither starts nor stops. */
export function externalDatabase(url: string): PortalDatabase {
  return {
    url,
    embedded: false,
    wantsDemonstration: false,
    demonstrationLoaded: async () => {},
    lost: new Promise(() => {}),
    stop: async () => {},
  };
}

/** Starts the embedded PostgreSQL of a data folder, and creates its database the first time. */
export async function embeddedDatabase(options: Options): Promise<PortalDatabase> {
  // Before anything else: opening the cluster stops the server that it finds there.
  const release = await takeFolder(options.dataFolder);
  const pending = path.join(options.dataFolder, 'demonstration-pending');
  try {
    const cluster = await step('Opening the database', async () => openCluster(options.dataFolder, options.password, !options.settings?.includes('fsync=off')));
    if (cluster.isNew) await writeFile(pending, '');
    const server = await step('Starting PostgreSQL', async () =>
      superviseServer(cluster, {
        ...(options.settings && { settings: options.settings }),
        ...(options.onRestart && { onRestart: options.onRestart }),
      }),
    );
    const url = (database: string) => `postgresql://${superuser}:${options.password}@127.0.0.1:${server.port}/${database}`;
    const wantsDemonstration = await stat(pending).then(() => true, () => false);
    try {
      await createDatabase(url('postgres'), wantsDemonstration);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      url: url(databaseName),
      embedded: true,
      wantsDemonstration,
      demonstrationLoaded: () => rm(pending, { force: true }),
      lost: server.lost,
      async stop() {
        await server.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** @param afresh a first start that was interrupted: half a demonstration is thrown away */
async function createDatabase(url: string, afresh: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (afresh) await client.query(`drop database if exists ${databaseName}`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
