import { readFile, readdir } from 'node:fs/promises';

/** Processor time, in milliseconds. */
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

/** Processor time by thread, "pid/thread"; of those that this process started: the portal and its database. */
export type Threads = ReadonlyMap<string, Processor>;

async function threadsOf(pid: number): Promise<(readonly [string, Processor])[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  return Promise.all(
    threads.map(async (thread) => {
      const text = await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '');
      const [ran = 0, waited = 0] = text.split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6);
      return [`${pid}/${thread}`, { ran, waited }] as const;
    }),
  );
}

/** Empty where Linux does not tell. */
export async function serverThreads(): Promise<Threads> {
  const known = await parents().catch(() => new Map<number, number>());
  const servers = family(process.pid, known).filter((pid) => pid !== process.pid);
  return new Map((await Promise.all(servers.map(threadsOf))).flat());
}

/** What threads did between two looks; those that ended meanwhile took their figures with them. Null when nothing is known. */
export function processorBetween(before: Threads, after: Threads): Processor | null {
  if (after.size === 0) return null;
  const spent = { ran: 0, waited: 0 };
  for (const [thread, { ran, waited }] of after) {
    const former = before.get(thread) ?? { ran: 0, waited: 0 };
    spent.ran += ran - former.ran;
    spent.waited += waited - former.waited;
  }
  return spent;
}
