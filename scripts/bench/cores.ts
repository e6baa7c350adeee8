import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Numbers of a list of cores as Linux writes it: "0-2,5" is 0, 1, 2 and 5. */
export function parseCores(list: string): number[] {
  return list.trim().split(',').filter(Boolean).flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
}

/** A core for the server and another for the load; null where this machine cannot keep them apart. */
export async function twoCores(): Promise<{ server: number; load: number } | null> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const cores = parseCores(/^Cpus_allowed_list:(.*)$/m.exec(status)?.[1] ?? '');
  const [server, load] = cores;
  if (server === undefined || load === undefined) return null;
  const present = await promisify(execFile)('taskset', ['--version']).then(() => true, () => false);
  return present ? { server, load } : null;
}

/** Keeps a process, by default this one, and those that it starts from now on, on one core. */
export async function stayOn(core: number, pid = process.pid): Promise<void> {
  await promisify(execFile)('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]);
}
