import { access, rm } from 'node:fs/promises';
import path from 'node:path';

import { fingerprint, onlyWhenChanged } from './fingerprint.ts';
import { requireProgram, root } from './program.ts';

const inputs = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'];
const output = 'lib/platform/prisma-client/client.ts';
const mark = '.cache/prisma-client';

/** Generates the database client when the schema changed, without the network. */
export async function generateClient(): Promise<'done' | 'skipped'> {
  const present = await access(path.join(root, output)).then(
    () => true,
    () => false,
  );
  if (!present) await rm(path.join(root, mark), { force: true });
  return onlyWhenChanged(path.join(root, mark), await fingerprint(root, inputs), () =>
    requireProgram('Generating the database client', 'node_modules/prisma/build/index.js', ['generate', '--no-hints'], {
      // Generating does not use the engine, but downloads it unless told where it is: any file will do.
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    }),
  );
}
