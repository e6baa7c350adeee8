/** A throwaway PostgreSQL for the integration tests, with one migrated database that each test file copies. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { migrate } from '@/scripts/database/migrate.ts';
import { openCluster, superuser } from '@/scripts/postgres/cluster.ts';
import { removeHome } from '@/scripts/postgres/home.ts';
import { superviseServer } from '@/scripts/postgres/supervisor.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** address of the server, without a database */
    serverUrl: string;
    /** prefix of every database of this run; the bare prefix is the migrated one */
    databasePrefix: string;
  }
}

/** Durability is of no use to a database that lives a minute. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const prefix = `test_${process.pid}_${Date.now()}`;
  try {
    await execute(server.url, `create database ${prefix}`);
    await migrate(at(server.url, prefix));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('serverUrl', server.url);
  project.provide('databasePrefix', prefix);
  return async () => {
    if (server.shared) await dropAll(server.url, prefix);
    await server.stop();
  };
}

type Server = { url: string; shared: boolean; stop(): Promise<void> };

/** The server of DATABASE_URL, where only databases of our own are created and dropped, or an embedded one. */
async function openServer(): Promise<Server> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, shared: true, stop: async () => {} };
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-integration-'));
  const password = crypto.randomUUID();
  const cluster = await openCluster(dataFolder, password, false);
  const server = await superviseServer(cluster, { settings });
  return {
    url: `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/postgres`,
    shared: false,
    async stop() {
      await server.stop();
      await removeHome(dataFolder);
    },
  };
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  } finally {
    await client.end();
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = database;
  return address.href;
}
