import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';
import { filters, migrationsFolder, readMigrations, readSchema } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that leads from the migrations on disk to the Prisma schema; empty when they agree.
 * @param url a server where temporary databases may be created
 */
export async function pendingChanges(url: string): Promise<string> {
  const from = { tag: 'migrations' as const, ...(await readMigrations()) };
  const to = { tag: 'schemaDatamodel' as const, files: await readSchema() };
  const { stdout } = await withSchemaEngine(url, (engine) => engine.diff({ from, to, script: true, exitCode: null, filters }));
  const script = stdout ?? '';
  return script.trim() === '-- This is an empty migration.' ? '' : script;
}

/**
 * Writes a new migration folder.
 * @param intent what it is for, in a few English words: "let actors be closed"
 * @returns the path of its SQL file, relative to the project
 */
export async function writeMigration(intent: string, sql: string, now: Date): Promise<string> {
  const words = intent.toLowerCase().match(/[a-z0-9]+/g);
  if (!words) throw new PlainError('Say what the migration is for: npm run migration -- "let actors be closed".');
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${stamp}_${words.join('_')}`);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  await writeFile(file, sql);
  return path.relative(process.cwd(), file);
}
