import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from '../terminal/plain-error.mjs';

type Holder = { pid: number };

/**
 * Takes a data folder for this process: two portals must not drive the same embedded database.
 * @returns what gives it back
 */
export async function takeFolder(dataFolder: string): Promise<() => Promise<void>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o711 });
  const lock = path.join(dataFolder, 'running.json');
  for (;;) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(JSON.stringify({ pid: process.pid } satisfies Holder));
      await file.close();
      return () => rm(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readHolder(lock);
    if (holder && (await isThisProgram(holder.pid))) {
      throw new PlainError(`The portal of this folder is already running (process ${holder.pid}): stop it first with Ctrl-C in its terminal, or kill ${holder.pid}.`);
    }
    await rm(lock, { force: true });
  }
}

async function readHolder(lock: string): Promise<Holder | null> {
  return readFile(lock, 'utf8').then((text) => JSON.parse(text) as Holder, () => null).catch(() => null);
}

/** A pid kept in a file may since belong to something else. */
async function isThisProgram(pid: number): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || command.includes('run.mjs') || command.includes('vitest');
}
