import { createHash } from 'node:crypto';
import { chmod, chown, cp, lchown, lstat, mkdir, readdir, readFile, readlink, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';

import { nativeFolder } from './binaries.ts';
import { canReach, type Owner } from './owner.ts';

/** Where a cluster lives and which programs run it. */
export type Home = {
  /** folder that holds the cluster, writable by its owner */
  folder: string;
  /** folder of the PostgreSQL programs */
  native: string;
};

/**
 * Prepares the folder of the cluster, `<dataFolder>/postgres`.
 *
 * When root keeps the project in a place that other accounts cannot enter (/root in most containers),
 * PostgreSQL, which refuses to be root, can reach neither its data nor its programs there: both then live
 * under /var/lib, and `<dataFolder>/postgres` is a link to them.
 */
export async function prepareHome(dataFolder: string, owner: Owner): Promise<Home> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const native = nativeFolder();
  const inside = path.join(dataFolder, 'postgres');
  if (!owner) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return { folder: inside, native };
  }
  await chmod(dataFolder, 0o711);
  if ((await canReach(owner, dataFolder)) && (await canReach(owner, native))) {
    await give(inside, owner);
    return { folder: inside, native };
  }
  return outside(inside, native, owner);
}

/** Deletes the cluster of a data folder, wherever it lives: for tests. */
export async function removeHome(dataFolder: string): Promise<void> {
  const inside = path.join(dataFolder, 'postgres');
  const target = await readlink(inside).catch(() => null);
  if (target) await rm(path.dirname(target), { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
}

async function outside(link: string, native: string, owner: NonNullable<Owner>): Promise<Home> {
  const name = createHash('sha256').update(link).digest('hex').slice(0, 12);
  const base = path.join('/var/lib', `marque-mayenne-${name}`);
  const folder = path.join(base, 'data');
  // Without the link, someone deleted the data folder to start afresh: what is outside goes too.
  const target = await readlink(link).catch(() => null);
  if (target !== folder) {
    await rm(base, { recursive: true, force: true });
    if (await lstat(link).catch(() => null)) await rm(link, { recursive: true });
  }
  await mkdir(base, { recursive: true, mode: 0o755 });
  await give(folder, owner);
  // One copy a version: an update of the package brings its own.
  const { version } = JSON.parse(await readFile(path.join(native, '../package.json'), 'utf8')) as { version: string };
  const programs = path.join(base, `native-${version}`);
  await cp(native, programs, { recursive: true, force: false, verbatimSymlinks: true });
  if (target !== folder) await symlink(folder, link);
  return { folder, native: programs };
}

/** A folder restored or copied by root comes back as root's: all of it is given again, as soon as one part is not. */
async function give(folder: string, owner: NonNullable<Owner>): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, owner.uid, owner.gid);
  const version = path.join(folder, 'cluster/PG_VERSION');
  const misplaced = await stat(version).then(
    ({ uid }) => uid !== owner.uid,
    () => false,
  );
  if (!misplaced) return;
  for (const name of await readdir(folder, { recursive: true })) await lchown(path.join(folder, name), owner.uid, owner.gid);
}
