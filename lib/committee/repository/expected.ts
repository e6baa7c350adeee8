import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { ExpectedAct } from '@/lib/committee/types/assignment.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** Who is asked about: everybody, or one expert of a commission as far as an officer of it may know. */
export type Asked = 'everybody' | { commissionId: string; personId: string; viewer: Viewer };

/**
 * What experts owe at `now`: answers and evaluations, while their mandate runs and the deliberation is not open. What
 * an expert is recused from or tied to is nowhere in it.
 */
export async function listExpected(now: Date, asked: Asked): Promise<ExpectedAct[]> {
  const scope =
    asked === 'everybody'
      ? Prisma.sql`true`
      : Prisma.sql`x."commissionId" = ${asked.commissionId}::uuid AND g."personId" = ${asked.personId}::uuid AND ${unveiledFor(asked.viewer)}`;
  const current = Prisma.sql`m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})`;
  return db().$queryRaw<ExpectedAct[]>`
    SELECT g."personId", d.email, p.id AS "proposalId", p.title, COALESCE(c."receiptNumber", '') AS "receiptNumber",
      g."assignedAt", g."acceptedAt", g."dueAt"
    FROM "Assignment" g
    JOIN "Person" d ON d.id = g."personId" AND d."erasedAt" IS NULL
    JOIN "Proposal" p ON p.id = g."proposalId"
    JOIN "Examination" x ON x."proposalId" = p.id
    JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE g."removedAt" IS NULL AND p.status::text = ANY(${[...underWayStatuses]}) AND x."deliberatedAt" IS NULL AND ${scope}
      AND NOT EXISTS (SELECT 1 FROM "Evaluation" e WHERE e."proposalId" = p.id AND e."personId" = g."personId" AND e.status = 'submitted')
      AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = g."personId")
      AND EXISTS (SELECT 1 FROM "Attachment" m
        WHERE m."personId" = g."personId" AND m.kind IN ('commission_member', 'commission_alternate')
          AND m."objectId" = x."commissionId"::text AND ${current})
      AND NOT EXISTS (SELECT 1 FROM "Attachment" m
        WHERE m."personId" = g."personId" AND m.kind = 'actor_delegate' AND ${current}
          AND (m."objectId" = c."actorId"::text OR m."objectId" IN (
            SELECT k."actorId"::text FROM "CoSignature" k WHERE k."cahierId" = c.id AND k.status = 'accepted')))
    ORDER BY g."personId", g."dueAt" NULLS LAST, c."receiptNumber", p.position`;
}
