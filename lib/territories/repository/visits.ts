import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { DatedVisits, DayVisits } from '@/lib/territories/types/visits.ts';

/**
 * Adds visits to those already written, in one statement: several instances of the portal add up. What names no
 * territory is left out.
 */
export async function addVisits(visits: readonly DatedVisits[]): Promise<void> {
  const [slugs, days, counts] = [visits.map(({ slug }) => slug), visits.map(({ day }) => day), visits.map(({ count }) => count)];
  // In one order for all: two instances that write the same days wait for one another, never each for the other.
  await db().$executeRaw`
    INSERT INTO "TerritoryVisit" ("territorySiren", day, count)
    SELECT territory.siren, visit.day::date, sum(visit.count)
    FROM unnest(${slugs}::text[], ${days}::text[], ${counts}::int[]) AS visit(slug, day, count)
    JOIN "Territory" territory ON territory.slug = visit.slug
    GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("territorySiren", day) DO UPDATE SET count = "TerritoryVisit".count + EXCLUDED.count`;
}

/** The days of a territory that had a visit, the first one first. */
export async function listVisits(siren: string): Promise<DayVisits[]> {
  return db().$queryRaw<DayVisits[]>`SELECT day::text AS day, count FROM "TerritoryVisit" WHERE "territorySiren" = ${siren} ORDER BY day`;
}

/** Visits of these territories from a day on, by SIREN. */
export async function countVisits(sirens: readonly string[], first: string): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ siren: string; count: number }[]>`
    SELECT "territorySiren" AS siren, sum(count)::int AS count FROM "TerritoryVisit"
    WHERE "territorySiren" = ANY(${[...sirens]}) AND day >= ${first}::text::date GROUP BY 1`;
  return new Map(rows.map(({ siren, count }) => [siren, count]));
}
