import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A digest of the contents of files and folders, by name. Dates do not count: a fresh clone gives the same.
 * @param root what the paths are relative to
 * @param places files or folders; those that do not exist are part of the answer too
 * @param leftOut folders, relative to the root, that do not count
 */
export async function fingerprint(root: string, places: readonly string[], leftOut: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256');
  for (const place of [...places].toSorted()) {
    for (const file of await filesUnder(root, place, leftOut)) {
      hash.update(`${file}\0`).update(await readFile(path.join(root, file))).update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(root: string, place: string, leftOut: readonly string[]): Promise<string[]> {
  if (leftOut.includes(place)) return [];
  const entries = await readdir(path.join(root, place), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return 'file' as const;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === 'file') return [place];
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) found.push(...(await filesUnder(root, path.join(place, entry.name), leftOut)));
    else if (entry.isFile()) found.push(path.join(place, entry.name));
  }
  return found;
}

/**
 * Does some work only when its inputs changed since it last succeeded.
 * @param mark file that remembers the inputs; delete it to force the work
 * @returns 'skipped' when there was nothing to do
 */
export async function onlyWhenChanged(mark: string, inputs: string, work: () => Promise<void>): Promise<'done' | 'skipped'> {
  const last = await readFile(mark, 'utf8').catch(() => '');
  if (last === inputs) return 'skipped';
  await work();
  await mkdir(path.dirname(mark), { recursive: true });
  await writeFile(mark, inputs);
  return 'done';
}
