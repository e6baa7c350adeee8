import 'server-only';
import { expertKinds } from '@/lib/committee/permissions.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { ShortProposal } from '@/lib/committee/types/composition.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/**
 * Open assignments of examinations under way whose expert has submitted nothing and has no mandate of expert left in
 * the commission, current or to come.
 */
export async function listOrphanAssignments(
  now: Date,
  only: { commissionId: string; personId: string } | null,
): Promise<{ proposalId: string; personId: string; commissionId: string }[]> {
  const within = only ? Prisma.sql`AND x."commissionId" = ${only.commissionId}::uuid AND a."personId" = ${only.personId}::uuid` : Prisma.empty;
  return db().$queryRaw<{ proposalId: string; personId: string; commissionId: string }[]>`
    SELECT a."proposalId", a."personId", x."commissionId"
    FROM "Assignment" a
    JOIN "Examination" x ON x."proposalId" = a."proposalId"
    JOIN "Proposal" p ON p.id = a."proposalId"
    WHERE a."removedAt" IS NULL AND p.status::text = ANY(${[...underWayStatuses]}) ${within}
      AND NOT EXISTS (
        SELECT 1 FROM "Evaluation" e WHERE e."proposalId" = a."proposalId" AND e."personId" = a."personId" AND e.status = 'submitted')
      AND NOT EXISTS (
        SELECT 1 FROM "Attachment" m
        WHERE m."personId" = a."personId" AND m."objectId" = x."commissionId"::text AND m.kind::text = ANY(${[...expertKinds]})
          AND (m."endsAt" IS NULL OR m."endsAt" > ${now}))
    ORDER BY x."commissionId", a."personId", a."proposalId"`;
}

/** Proposals of a commission, not yet in deliberation, that have fewer experts than the quorum, as far as the viewer may know. */
export async function listShortProposals(commissionId: string, viewer: Viewer): Promise<ShortProposal[]> {
  return db().$queryRaw<ShortProposal[]>`
    SELECT p.id AS "proposalId", p.title, c."receiptNumber", k.quorum, count(a.id)::int AS assigned
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Call" k ON k.id = c."callId"
    LEFT JOIN "Assignment" a ON a."proposalId" = p.id AND a."removedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = a."personId")
    WHERE x."commissionId" = ${commissionId}::uuid AND x."deliberatedAt" IS NULL
      AND p.status::text = ANY(${[...underWayStatuses]}) AND ${unveiledFor(viewer)}
    GROUP BY p.id, c.id, k.id
    HAVING count(a.id) < k.quorum
    ORDER BY c."receiptNumber", p.position`;
}
