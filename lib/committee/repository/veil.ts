import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import { openBookStatuses } from '@/lib/committee/rules/veil.ts';
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
