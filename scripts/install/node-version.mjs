import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';

/** The first versions of each line that run TypeScript without a flag. */
const needed = { major: 22, minor: 18 };

/**
 * Whether this version of Node runs the project's TypeScript directly.
 * @param {string} version "24.1.0"
 * @returns {boolean}
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 23) return minor >= 6;
  return major > needed.major || (major === needed.major && minor >= needed.minor);
}

/**
 * Runs the same command again under the Node that the packages brought, when this one is too old.
 * Returns only when this one is recent enough; else ends with the exit code of the second.
 * @param {string} root the project folder
 */
export async function useRecentNode(root) {
  if (runsTypeScript(process.versions.node)) return;
  const bundled = path.join(root, 'node_modules/.bin/node');
  if (!existsSync(bundled)) {
    throw new PlainError(
      `Node ${process.versions.node} is too old for this system: install Node ${needed.major}.${needed.minor} or later (a recent one comes with the packages on Linux x64 and arm64 only).`,
    );
  }
  const child = spawn(bundled, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // Ctrl-C reaches both, which does no harm; a signal sent to this process alone must reach the one that works.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
  process.exit(code);
}
