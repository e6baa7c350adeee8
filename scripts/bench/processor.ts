import { readFile, readdir } from 'node:fs/promises';

/** Processor time of a group of processes since they started, in milliseconds. */
export type Processor = {
  /** spent computing */
  ran: number;
  /** spent ready to compute, while something else held the core */
  waited: number;
};

/** The process and all that it started, from the parents of every process. */
export function family(root: number, parentsOf: ReadonlyMap<number, number>): number[] {
  const found = [root];
  for (const pid of found) for (const [child, parent] of parentsOf) if (parent === pid) found.push(child);
  return found;
}

/** The parent written in /proc/<pid>/stat, whose second field is a name that may hold anything. */
export function parentOf(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

async function parents(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => [pid, parentOf(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))] as const),
  );
  return new Map(found);
}

async function processorOf(pid: number): Promise<Processor> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const found = await Promise.all(
    tasks.map(async (task) => {
      const [ran = 0, waited = 0] = (await readFile(`/proc/${pid}/task/${task}/schedstat`, 'utf8').catch(() => '')).split(' ').map(Number);
      return { ran, waited };
    }),
  );
  return sum(found);
}

function sum(parts: readonly Processor[]): Processor {
  return parts.reduce((all, { ran, waited }) => ({ ran: all.ran + ran / 1e6, waited: all.waited + waited / 1e6 }), { ran: 0, waited: 0 });
}

/** Processor time of what this process started: the portal and its database. Null where Linux does not tell. */
export async function serverProcessor(): Promise<Processor | null> {
  const known = await parents().catch(() => null);
  if (!known) return null;
  const servers = family(process.pid, known).filter((pid) => pid !== process.pid);
  const found = await Promise.all(servers.map(processorOf));
  const ran = found.reduce((all, one) => all + one.ran, 0);
  return ran > 0 ? { ran, waited: found.reduce((all, one) => all + one.waited, 0) } : null;
}
