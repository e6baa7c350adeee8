import 'server-only';
import { db } from '@/lib/platform/database.ts';

export interface RateLimit {
  /** Acts allowed in a window. */
  limit: number;
  /** Length of a window, in seconds. */
  seconds: number;
}

/**
 * Counts one act under `key` and tells whether it is still within the limit. The counter lives in PostgreSQL,
 * in fixed windows, so that every instance of the portal shares it. Call it outside a transaction that may roll back.
 */
export async function withinRate(key: string, { limit, seconds }: RateLimit, now: Date): Promise<boolean> {
  const windowStart = new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000);
  const rows = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateCounter" (key, "windowStart", count) VALUES (${key}, ${windowStart}, 1)
    ON CONFLICT (key, "windowStart") DO UPDATE SET count = "RateCounter".count + 1
    RETURNING count`;
  return (rows[0]?.count ?? 1) <= limit;
}

/** Forgets the windows that began before `limit`. */
export async function forgetRates(before: Date): Promise<void> {
  await db().rateCounter.deleteMany({ where: { windowStart: { lt: before } } });
}
