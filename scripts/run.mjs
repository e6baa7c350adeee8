/**
 * Entry of every command: `node scripts/run.mjs <command> [arguments]`, see package.json.
 * Works under Node 20 with nothing installed: installs first, then hands over to scripts/commands/.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

import { installPackages, linkPostgresLibraries, packagesAreCurrent } from './install/packages.mjs';
import { useRecentNode } from './install/node-version.mjs';
import { explain } from './terminal/plain-error.mjs';
import { complain, step } from './terminal/steps.mjs';

const root = path.resolve(import.meta.dirname, '..');
const commands = /** @type {const} */ (['start', 'dev', 'test', 'admin', 'migration', 'import-contours', 'bench', 'audit', 'mutation', 'verify-decision']);

try {
  process.chdir(root);
  const [name, ...args] = process.argv.slice(2);
  const command = commands.find((known) => known === name);
  if (!command) throw new Error(`Unknown command: ${name ?? '(none)'}. Known ones: ${commands.join(', ')}.`);
  await step('Installing packages (some minutes the first time)', async () => {
    if (await packagesAreCurrent(root)) return 'skipped';
    return installPackages(root);
  });
  await linkPostgresLibraries(root);
  await useRecentNode(root);
  if (existsSync('.env')) process.loadEnvFile('.env');
  await import('./node-hooks.mjs');
  await import('./portal/follow-parent.mjs');
  const { run } = await import(`./commands/${command}.ts`);
  process.exit(await run(args));
} catch (error) {
  complain(explain(error));
  if (process.env['DEBUG']) console.error(error);
  process.exit(1);
}
