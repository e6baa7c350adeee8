import pg from 'pg';

import { filters, readMigrations } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

/** Any number will do, as long as every instance of the portal uses the same. */
const lockKey = 53_000_240;

/**
 * Applies the migrations that a database has not had yet. Several instances may start together:
 * one works, the others wait for it and find nothing left to do.
 * @returns the names of those applied
 */
export async function migrate(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [lockKey]);
    const migrationsList = await readMigrations();
    return await withSchemaEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}
