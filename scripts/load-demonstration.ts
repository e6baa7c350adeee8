import { randomUUID } from 'node:crypto';

import type { Context } from '@/lib/identity/types.ts';

/** What each domain shows in a demonstration, lower domains first. */
const loaders: readonly ((context: Context) => Promise<void>)[] = [];

/** Fills a new database with a demonstration, whose dates count from now. An interrupted one starts again from an empty database. */
export async function loadDemonstration(now: Date): Promise<void> {
  const context: Context = { viewer: null, now, requestId: `demonstration-${randomUUID()}` };
  for (const load of loaders) await load(context);
}
