import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { connectionPool } from '@/lib/platform/database.ts';
import { logger } from '@/lib/platform/logger.ts';

interface Health {
  status: 'ok' | 'degraded';
  database: 'ok' | 'unreachable';
  /** `behind`: the database lacks a change that this version of the portal expects */
  migrations: 'ok' | 'behind' | 'unknown';
}

const migrationsFolder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');

async function expectedMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function appliedMigrations(): Promise<Set<string>> {
  const { rows } = await connectionPool().query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Set(rows.map((row) => row.migration_name));
}

/** Asks the database for an answer and compares its migrations with those of this version. */
export async function readHealth(folder = migrationsFolder): Promise<Health> {
  try {
    await connectionPool().query('SELECT 1');
  } catch (error) {
    logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'health: database unreachable');
    return { status: 'degraded', database: 'unreachable', migrations: 'unknown' };
  }
  try {
    const [expected, applied] = await Promise.all([expectedMigrations(folder), appliedMigrations()]);
    const complete = expected.every((name) => applied.has(name));
    return { status: complete ? 'ok' : 'degraded', database: 'ok', migrations: complete ? 'ok' : 'behind' };
  } catch (error) {
    logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'health: migrations unreadable');
    return { status: 'degraded', database: 'ok', migrations: 'unknown' };
  }
}
