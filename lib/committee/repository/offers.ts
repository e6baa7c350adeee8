import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { OfferedProposal } from '@/lib/committee/types/acceptance.ts';
import type { ConflictHint } from '@/lib/committee/types/conflicts.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/**
 * Proposals given to somebody who has not answered, the nearest date first. During deliberation only those that a
 * broken quorum still calls for.
 * @param commissionIds commissions where the expert sits now
 * @param proposalIds among these only; null for all
 */
export async function listOffers(viewer: Viewer, commissionIds: readonly string[], proposalIds: readonly string[] | null): Promise<OfferedProposal[]> {
  if (commissionIds.length === 0) return [];
  return db().$queryRaw<OfferedProposal[]>`
    SELECT p.id AS "proposalId", c.id AS "cahierId", m.id AS "commissionId", p.title, COALESCE(t.name->>'fr', '') AS "themeName",
      COALESCE(c."receiptNumber", '') AS "receiptNumber", c.title AS "cahierTitle", a.name AS "actorName",
      ARRAY(SELECT s.name FROM "CoSignature" k JOIN "Actor" s ON s.id = k."actorId"
        WHERE k."cahierId" = c.id AND k.status = 'accepted' ORDER BY s.name) AS "coSigners",
      l.title AS "callTitle", m.name AS "commissionName", g."assignedAt", g."dueAt"
    FROM "Assignment" g
    JOIN "Proposal" p ON p.id = g."proposalId"
    JOIN "Examination" x ON x."proposalId" = p.id
    JOIN "Commission" m ON m.id = x."commissionId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    WHERE g."personId" = ${viewer.personId}::uuid AND g."removedAt" IS NULL AND g."acceptedAt" IS NULL
      AND x."commissionId" = ANY(${[...commissionIds]}::uuid[])
      AND p.status::text = ANY(${[...underWayStatuses]}) AND ${unveiledFor(viewer)}
      AND NOT EXISTS (SELECT 1 FROM "Evaluation" e WHERE e."proposalId" = p.id AND e."personId" = g."personId" AND e.status = 'submitted')
      AND (x."deliberatedAt" IS NULL OR l.quorum > (
        SELECT count(*) FROM "Evaluation" e
        WHERE e."proposalId" = p.id AND e.status = 'submitted'
          AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = e."personId")))
      ${proposalIds ? Prisma.sql`AND p.id = ANY(${[...proposalIds]}::uuid[])` : Prisma.empty}
    ORDER BY g."dueAt" NULLS LAST, c."receiptNumber", p.position`;
}

/** Keeps that the expert took these proposals, with the hints that they had before their eyes. */
export async function acceptOffers(
  personId: string,
  accepted: readonly { proposalId: string; hints: readonly ConflictHint[] }[],
  acceptedAt: Date,
): Promise<void> {
  requireTransaction();
  await db().$executeRaw`
    UPDATE "Assignment" g SET "acceptedAt" = ${acceptedAt}, "acceptedHints" = a.hints
    FROM unnest(${accepted.map(({ proposalId }) => proposalId)}::uuid[], ${accepted.map(({ hints }) => JSON.stringify(hints))}::jsonb[]) AS a("proposalId", hints)
    WHERE g."proposalId" = a."proposalId" AND g."personId" = ${personId}::uuid AND g."removedAt" IS NULL`;
}

export async function declineAssignment(proposalId: string, personId: string, reason: string, now: Date): Promise<void> {
  requireTransaction();
  const data = { declinedAt: now, declineReason: reason, removedAt: now };
  await db().assignment.updateMany({ where: { proposalId, personId, removedAt: null }, data });
}

/** What each expert answered, those who declined included: for the officers. */
export async function listAnswers(
  proposalId: string,
): Promise<{ personId: string; origin: 'hand' | 'rule' | 'flow'; acceptedAt: Date | null; declinedAt: Date | null; declineReason: string }[]> {
  return db().assignment.findMany({
    where: { proposalId, OR: [{ removedAt: null }, { declinedAt: { not: null } }] },
    orderBy: { assignedAt: 'asc' },
    select: { personId: true, origin: true, acceptedAt: true, declinedAt: true, declineReason: true },
  });
}
