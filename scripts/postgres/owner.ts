import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';

/** The account that runs PostgreSQL; `null` means the one that runs this command. */
export type Owner = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root. Root then lends it an account that exists already:
 * `postgres`, else `nobody`; nothing is added to the system.
 */
export async function chooseOwner(): Promise<Owner> {
  if (process.getuid?.() !== 0) return null;
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = accounts.split('\n').map((line) => line.split(':')).find(([name]) => name === wanted);
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new PlainError('PostgreSQL cannot run as root and this system has neither a postgres nor a nobody account: run the command as an ordinary user, or set DATABASE_URL.');
}

/**
 * Whether an account other than root can walk down to a folder, that is whether every parent lets it through.
 * @param folder absolute path of a folder that exists
 */
export async function canReach(owner: Owner, folder: string): Promise<boolean> {
  if (!owner) return true;
  for (let current = folder; ; current = path.dirname(current)) {
    const { mode, uid, gid } = await stat(current);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}
