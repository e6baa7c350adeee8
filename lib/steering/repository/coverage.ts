import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { coverageSources } from '@/lib/steering/repository/sources.ts';
import type { CoverageCount, CoverageKind } from '@/lib/steering/types.ts';

/**
 * Every count of these kinds, in one statement whatever the size: by territory and theme, by territory and terre, and the
 * totals of each. Totals count different things, they are no sums: a LAB of three territories is one LAB.
 */
export async function countCoverage(kinds: readonly CoverageKind[]): Promise<CoverageCount[]> {
  const asked = coverageSources.filter(({ kind }) => kinds.includes(kind));
  const places = asked.map(({ kind, places: query }) => Prisma.sql`SELECT ${kind} AS kind, place.* FROM (${query}) AS place`);
  return db().$queryRaw<CoverageCount[]>`
    WITH place AS (${Prisma.join(places, ' UNION ALL ')})
    SELECT kind, territory, theme, terre, count(DISTINCT id)::int AS count
    FROM (SELECT place.*, "Theme"."terreId" AS terre FROM place LEFT JOIN "Theme" ON "Theme".id = theme) AS placed
    GROUP BY GROUPING SETS ((kind, territory, theme), (kind, territory, terre), (kind, territory), (kind, theme), (kind, terre), (kind))`;
}
