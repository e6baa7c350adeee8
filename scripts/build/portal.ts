import { createHash } from 'node:crypto';
import path from 'node:path';

import { fingerprint, onlyWhenChanged } from './fingerprint.ts';
import { gatherAssets } from './assets.ts';
import { requireProgram, root } from './program.ts';

/** Whatever ends up in the built portal. */
const inputs = [
  'app',
  'components',
  'lib',
  'prisma/reference/accessibility',
  'prisma/schema',
  'public',
  'scripts/build',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'tsconfig.next.json',
];

/** Kept up to date apart, from prisma/schema. */
const leftOut = ['lib/platform/prisma-client'];

/**
 * Builds the portal when its code changed.
 * @param actionsKey the framework writes it in the build: forms opened before a rebuild stay valid
 * @param folder where the build goes
 */
export async function buildPortal(actionsKey: string, folder = '.next'): Promise<'done' | 'skipped'> {
  const code = await fingerprint(root, inputs, leftOut);
  const key = createHash('sha256').update(actionsKey).digest('hex');
  return onlyWhenChanged(path.join(root, folder, 'built-from'), `${code} ${key}`, async () => {
    await requireProgram('Building the portal', 'node_modules/next/dist/bin/next', ['build'], {
      env: { NODE_ENV: 'production', NEXT_DIST_DIR: folder, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey },
    });
    await gatherAssets(root, path.join(root, folder));
  });
}
