import 'server-only';
import { layerFolders } from '@/lib/map/rules/layers.ts';
import type { MapPoint } from '@/lib/map/types.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

type PointRow = Omit<MapPoint, 'id' | 'path'>;

/**
 * All that is public and has a position. A territory stands at its seat, or at its biggest commune of the Mayenne when
 * its seat is elsewhere; an actor in its commune; a LAB in that of the actor of its first proposal. An actor that chose to
 * have no public page is nowhere, not even under its LAB: it may be a person, and their commune is theirs to tell.
 */
const everything = Prisma.sql`
  SELECT 'territoire' AS layer, t.kind, t.name, t.slug, seat.insee, NULL::float8 AS latitude, NULL::float8 AS longitude
  FROM "Territory" t CROSS JOIN LATERAL (
    SELECT c.insee FROM "Commune" c WHERE c."territorySiren" = t.siren
    ORDER BY c.name = t."seatName" DESC, c.population DESC NULLS LAST, c.insee LIMIT 1
  ) AS seat
  UNION ALL
  SELECT 'lab', l.status::text, l.title, l.slug, origin.insee, NULL, NULL
  FROM "Lab" l CROSS JOIN LATERAL (
    SELECT a."communeInsee" AS insee
    FROM "LabProposal" lp JOIN "Proposal" p ON p.id = lp."proposalId" JOIN "Cahier" h ON h.id = p."cahierId" JOIN "Actor" a ON a.id = h."actorId"
    WHERE lp."labId" = l.id AND a.listed AND a."communeInsee" IS NOT NULL
    ORDER BY h."receiptNumber", p.position LIMIT 1
  ) AS origin
  WHERE l."publishedAt" IS NOT NULL
  UNION ALL
  SELECT 'acteur', a.kind::text, a.name, a.slug, a."communeInsee", NULL, NULL
  FROM "Actor" a WHERE a.listed AND a."communeInsee" IS NOT NULL
  UNION ALL
  SELECT 'lieu', p.kind::text, p.name, p.slug, p."communeInsee", p.latitude, p.longitude
  FROM "Place" p WHERE p.state = 'published'`;

/** Every point by name, in the order of the list. */
export async function listEveryPoint(): Promise<MapPoint[]> {
  const rows = await db().$queryRaw<PointRow[]>`
    SELECT p.layer, p.kind, p.name, p.slug, c.insee AS "communeInsee", c.name AS place, c."territorySiren",
      coalesce(p.latitude, c.latitude) AS latitude, coalesce(p.longitude, c.longitude) AS longitude, p.latitude IS NULL AS "isApproximate"
    FROM (${everything}) AS p JOIN "Commune" c USING (insee)
    ORDER BY portal_plain(p.name), p.layer, p.slug`;
  return rows.map((row) => ({ ...row, id: `${row.layer}-${row.slug}`, path: `${layerFolders[row.layer]}/${row.slug}` }));
}
