import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm';

const root = path.resolve(import.meta.dirname, '../..');

/** Where migrations live. */
export const migrationsFolder = path.join(root, 'prisma/migrations');

const schemaFolder = path.join(root, 'prisma/schema');

/** Nothing is left aside: the job queue keeps its tables in a schema of its own. */
export const filters = { externalTables: [], externalEnums: [] };

/** The migrations on disk, oldest first, in the form that the schema engine reads. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  const directories = names.map(async (name) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8') } },
  }));
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}

/** The Prisma schema, all its files. */
export async function readSchema(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).toSorted();
  return Promise.all(names.map(async (name) => ({ path: path.join(schemaFolder, name), content: await readFile(path.join(schemaFolder, name), 'utf8') })));
}
