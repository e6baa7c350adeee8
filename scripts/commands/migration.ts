import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pendingChanges, writeMigration } from '../database/new-migration.ts';
import { embeddedDatabase } from '../portal/database.ts';
import { removeHome } from '../postgres/home.ts';
import { say, step } from '../terminal/steps.mjs';

/** `npm run migration -- <intent>`: writes the SQL that leads from the migrations to prisma/schema. */
export async function run(words: string[]): Promise<number> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'portal-migration-'));
  try {
    const database = await embeddedDatabase({ dataFolder, password: crypto.randomUUID(), settings: ['fsync=off'] });
    const sql = await step('Comparing the migrations with prisma/schema', () => pendingChanges(database.url)).finally(() => database.stop());
    if (!sql) {
      say('The migrations and prisma/schema agree: nothing to write.');
      return 0;
    }
    say(`Written: ${await writeMigration(words.join(' '), sql, new Date())}. Read it before it is committed.`);
    return 0;
  } finally {
    await removeHome(dataFolder);
  }
}
