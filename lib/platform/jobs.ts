import 'server-only';
import { PgBoss } from 'pg-boss';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { env } from '@/lib/platform/env.ts';
import { logger } from '@/lib/platform/logger.ts';

export interface Job {
  name: string;
  /** Cron expression, Europe/Paris; the guarantee that the job runs even if nobody wakes it. */
  schedule: string;
  run: (now: Date) => Promise<void>;
}

/** Kept on the global object: the development server evaluates modules again at each change. */
const kept = globalThis as typeof globalThis & { portalJobs?: Promise<PgBoss> };

const retryAfter = 15_000;

/**
 * Starts the worker of this process, once. Jobs are shared by every instance through PostgreSQL, one run at a time
 * for each name; they must be safe to repeat. A database away at the start is tried again.
 */
export function startJobs(jobs: readonly Job[]): void {
  if (kept.portalJobs) return;
  const started = start(jobs);
  kept.portalJobs = started;
  started.catch((error: unknown) => {
    logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'worker not started, trying again');
    delete kept.portalJobs;
    setTimeout(() => startJobs(jobs), retryAfter).unref();
  });
}

async function start(jobs: readonly Job[]): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 3, useListenNotify: true, schema: 'jobs' });
  boss.on('error', (error) => {
    const level = isDatabaseAway(error) ? 'warn' : 'error';
    logger[level]({ error: error.message }, 'job queue error');
  });
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'short', retryLimit: 3, retryDelay: 30, notify: true });
    await boss.schedule(job.name, job.schedule, null, { tz: 'Europe/Paris' });
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, async () => {
      await job.run(new Date());
    });
  }
  return boss;
}

/** Asks for a run as soon as possible; silent where no worker was started (scripts, tests). */
export function wakeJob(name: string): void {
  kept.portalJobs
    ?.then((boss) => boss.send(name))
    .catch((error: unknown) => logger.warn({ error: String(error), job: name }, 'job not woken, its schedule will run it'));
}
