import { db } from '@/lib/platform/database.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** Counts as many acts under a key that is limited by the hour. */
export async function askedInTheHour(world: World, key: string, count: number): Promise<void> {
  const hour = 3_600_000;
  const windowStart = new Date(Math.floor(world.now.getTime() / hour) * hour);
  await db().rateCounter.create({ data: { key, windowStart, count }, select: { key: true } });
}
