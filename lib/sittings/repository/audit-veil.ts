import 'server-only';
import { db } from '@/lib/platform/database.ts';

/** Items of orders of the day about these proposals. */
export async function listItemIds(proposalIds: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "SittingItem" WHERE "proposalId" = ANY(${[...proposalIds]}::uuid[]) ORDER BY 1`;
  return rows.map(({ id }) => id);
}
