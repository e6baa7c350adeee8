import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What PostgreSQL writes in postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * Reads the contents of postmaster.pid: pid, folder, start time, port, socket folder, address, memory key, status.
 * @returns `null` while the file is not complete enough to say who runs
 */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' };
}

/** The server that a cluster's folder says is running, dead or alive. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmaster(text);
}

/**
 * Stops a server left behind in this folder by a command that was killed.
 * The pid of postmaster.pid may since belong to another program, which is then left alone.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const found = await readPostmaster(cluster);
  if (!found || !(await isPostgres(found.pid))) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(found.pid, signal);
    for (let waited = 0; waited < 8000; waited += 50) {
      if (!(await isPostgres(found.pid))) return;
      await sleep(50);
    }
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,args=', '-p', String(pid)]).catch(async () => ({
    // Slim images have no ps, and they are Linux.
    stdout: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' '),
  }));
  return /postgres/.test(stdout) && !stdout.startsWith('Z');
}

/** Signals a process that may already be gone. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
