import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/platform/env.ts';
import { logger } from '@/lib/platform/logger.ts';
import { type Prisma, PrismaClient } from '@/lib/platform/prisma-client/client.ts';

/** What repositories talk to: the open transaction when there is one, else the client. */
export type Database = Prisma.TransactionClient;

interface Connection {
  client: PrismaClient;
  pool: pg.Pool;
}

/** Kept on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalConnection?: Connection };

interface OpenTransaction {
  client: Prisma.TransactionClient;
  /** What to do once the transaction has committed. */
  committed: (() => void)[];
}

export const openTransaction = new AsyncLocalStorage<OpenTransaction>();

function connection(): Connection {
  kept.portalConnection ??= connect();
  return kept.portalConnection;
}

function connect(): Connection {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
  });
  // Without these listeners a connection cut by the server would end the process.
  const adapter = new PrismaPg(pool, {
    onPoolError: (error) => logger.warn({ error: error.message }, 'database pool error'),
    onConnectionError: (error) => logger.warn({ error: error.message }, 'database connection error'),
  });
  return { client: new PrismaClient({ adapter }), pool };
}

/** The client itself, for what cannot run inside a transaction. */
export function rootClient(): PrismaClient {
  return connection().client;
}

/** The pool, for statements that Prisma cannot express and for the job queue. */
export function connectionPool(): pg.Pool {
  return connection().pool;
}

/** The database as a repository sees it: inside the current `transaction`, or plain. */
export function db(): Database {
  return openTransaction.getStore()?.client ?? rootClient();
}

/** Closes every connection; for scripts and tests. */
export async function disconnect(): Promise<void> {
  const open = kept.portalConnection;
  if (!open) return;
  delete kept.portalConnection;
  await open.client.$disconnect();
  await open.pool.end();
}
