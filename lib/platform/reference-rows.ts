import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** What loading did to the rows that it was given. */
export interface ReferenceCount {
  /** Created, or brought to what the reference says. */
  written: number;
  /** Already as the reference says. */
  unchanged: number;
  /** Edited in the portal, hence left as they are. */
  kept: number;
}

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/**
 * Brings the rows of a table to what the reference says, in one statement. A row whose `editedAt` is set is left
 * alone, so are rows that the reference does not know (something may lean on them). The first column of each row is
 * the key; every row has the same columns, named as in the table.
 */
export async function writeReferenceRows(
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<ReferenceCount> {
  const columns = Object.keys(rows[0] ?? {});
  const [key = ''] = columns;
  const list = (prefix: string) => Prisma.join(columns.map((column) => Prisma.raw(`${prefix}"${column}"`)));
  const [count] = await db().$queryRaw<{ written: number; kept: number }[]>`
    WITH given AS (
      SELECT ${list('')} FROM jsonb_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::jsonb)
    ), written AS (
      INSERT INTO ${name(table)} AS present (${list('')}) SELECT * FROM given
      ON CONFLICT (${name(key)}) DO UPDATE SET (${list('')}) = ROW (${list('excluded.')})
      WHERE present."editedAt" IS NULL AND (${list('present.')}) IS DISTINCT FROM (${list('excluded.')})
      RETURNING 1
    )
    SELECT (SELECT count(*)::int FROM written) AS written,
           (SELECT count(*)::int FROM ${name(table)} AS present JOIN given USING (${name(key)})
            WHERE present."editedAt" IS NOT NULL) AS kept`;
  const { written, kept } = count ?? { written: 0, kept: 0 };
  return { written, kept, unchanged: rows.length - written - kept };
}

/** The counts of several tables as one. */
export function addCounts(counts: readonly ReferenceCount[]): ReferenceCount {
  const sum = (what: keyof ReferenceCount) => counts.reduce((total, count) => total + count[what], 0);
  return { written: sum('written'), unchanged: sum('unchanged'), kept: sum('kept') };
}
