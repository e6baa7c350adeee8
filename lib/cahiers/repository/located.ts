import 'server-only';
import type { LocatedCahier } from '@/lib/cahiers/types/public.ts';
import { db } from '@/lib/platform/database.ts';

/** The public cahiers whose author has a public page, nearest first, each at the centre of the commune of its author. */
export async function listCahiersAround(from: { latitude: number; longitude: number }, take: number): Promise<LocatedCahier[]> {
  // On so small an area, degrees of longitude shortened by the latitude order like kilometres do.
  return db().$queryRaw<LocatedCahier[]>`
    SELECT c."receiptNumber" AS reference, c.title, a.name AS "actorName", m.insee AS "communeInsee", m.name AS place, m.latitude, m.longitude
    FROM "Cahier" c JOIN "Actor" a ON a.id = c."actorId" JOIN "Commune" m ON m.insee = a."communeInsee"
    WHERE c."publishedAt" IS NOT NULL AND c."receiptNumber" IS NOT NULL AND a.listed
    ORDER BY (m.latitude - ${from.latitude}) ^ 2 + ((m.longitude - ${from.longitude}) * cos(radians(${from.latitude}))) ^ 2, c."publishedAt" DESC, c.id
    LIMIT ${take}`;
}
