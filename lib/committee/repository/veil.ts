import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import { openBookStatuses } from '@/lib/committee/rules/veil.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/**
 * The veil of `rules/veil.ts` as a condition of a query, on the aliases `p` (proposal) and `c` (cahier):
 * lists, counts and rankings are made of what remains, as if the rest did not exist.
 */
export function unveiledFor(viewer: Viewer): Prisma.Sql {
  const actorIds = attachedTo(viewer, 'actor_delegate');
  const recused = Prisma.sql`EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = ${viewer.personId}::uuid)`;
  // Most experts represent nobody: what ties a delegate is then not looked for on each row.
  const tied =
    actorIds.length === 0
      ? recused
      : Prisma.sql`(
          ${recused}
          OR c."actorId" = ANY(${actorIds}::uuid[])
          OR EXISTS (
            SELECT 1 FROM "CoSignature" k
            WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" = ANY(${actorIds}::uuid[])))`;
  return Prisma.sql`(p.status::text = ANY(${[...openBookStatuses]}) OR NOT ${tied})`;
}

/**
 * Pairs of a proposal and a person who may know nothing of its examination while it is under way: for mails that tell
 * several people of several examinations.
 */
export async function listVeiledPairs(
  proposalIds: readonly string[],
  personIds: readonly string[],
  now: Date,
): Promise<{ proposalId: string; personId: string }[]> {
  return db().$queryRaw`
    SELECT p.id AS "proposalId", d.id AS "personId"
    FROM "Proposal" p
    JOIN "Cahier" c ON c.id = p."cahierId"
    CROSS JOIN unnest(${[...personIds]}::uuid[]) AS d(id)
    WHERE p.id = ANY(${[...proposalIds]}::uuid[]) AND (
      EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = d.id)
      OR EXISTS (
        SELECT 1 FROM "Attachment" m
        WHERE m."personId" = d.id AND m.kind = 'actor_delegate' AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})
          AND (m."objectId" = c."actorId"::text OR m."objectId" IN (
            SELECT k."actorId"::text FROM "CoSignature" k WHERE k."cahierId" = c.id AND k.status = 'accepted'))))`;
}
