import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export type AssignmentOrigin = 'hand' | 'rule' | 'flow';

/** Gives proposals to experts; one removed or declined earlier is given again, and has to be accepted again. */
export async function assign(
  given: readonly { proposalId: string; personId: string; origin: AssignmentOrigin }[],
  by: { assignedById: string; assignedAt: Date; dueAt: Date | null },
): Promise<void> {
  requireTransaction();
  if (given.length === 0) return;
  await db().$executeRaw`
    INSERT INTO "Assignment" (id, "proposalId", "personId", origin, "assignedById", "assignedAt", "dueAt")
    SELECT gen_random_uuid(), g."proposalId", g."personId", g.origin::"AssignmentOrigin", ${by.assignedById}::uuid, ${by.assignedAt}, ${by.dueAt}
    FROM unnest(${given.map(({ proposalId }) => proposalId)}::uuid[], ${given.map(({ personId }) => personId)}::uuid[], ${given.map(({ origin }) => origin)}::text[])
      AS g("proposalId", "personId", origin)
    ON CONFLICT ("proposalId", "personId") DO UPDATE
      SET "assignedById" = EXCLUDED."assignedById", "assignedAt" = EXCLUDED."assignedAt", "dueAt" = EXCLUDED."dueAt",
          origin = EXCLUDED.origin, "acceptedAt" = NULL, "acceptedHints" = NULL, "declinedAt" = NULL, "declineReason" = '', "removedAt" = NULL`;
}

export async function removeAssignment(proposalId: string, personId: string, now: Date): Promise<void> {
  requireTransaction();
  await db().assignment.updateMany({ where: { proposalId, personId, removedAt: null }, data: { removedAt: now } });
}

/** Takes every proposal of a cahier back from an expert. */
export async function removeAssignmentsOfCahier(cahierId: string, personId: string, now: Date): Promise<void> {
  requireTransaction();
  await db().assignment.updateMany({ where: { personId, removedAt: null, proposal: { cahierId } }, data: { removedAt: now } });
}

/** Takes a proposal back from those who have not submitted, when it goes to another commission. */
export async function removePendingAssignments(proposalId: string, now: Date): Promise<void> {
  requireTransaction();
  await db().$executeRaw`
    UPDATE "Assignment" a SET "removedAt" = ${now}
    WHERE a."proposalId" = ${proposalId}::uuid AND a."removedAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "Evaluation" e
      WHERE e."proposalId" = a."proposalId" AND e."personId" = a."personId" AND e.status = 'submitted')`;
}

export interface Distributable {
  id: string;
  assigned: string[];
  recused: string[];
  /** The actor of the cahier and its co-signatories. */
  actorIds: string[];
}

/** Proposals of a call whose experts may still be chosen, held until the transaction ends. */
export async function lockDistributable(commissionId: string, callId: string, viewer: Viewer): Promise<Distributable[]> {
  requireTransaction();
  return db().$queryRaw<Distributable[]>`
    SELECT p.id,
      ARRAY(SELECT g."personId" FROM "Assignment" g
        WHERE g."proposalId" = p.id AND g."removedAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "Recusal" s WHERE s."cahierId" = c.id AND s."personId" = g."personId")) AS assigned,
      ARRAY(SELECT s."personId" FROM "Recusal" s WHERE s."cahierId" = c.id) AS recused,
      ARRAY(SELECT c."actorId" UNION SELECT k."actorId" FROM "CoSignature" k
        WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" IS NOT NULL) AS "actorIds"
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE x."commissionId" = ${commissionId}::uuid AND c."callId" = ${callId}::uuid
      AND p.status = 'under_examination' AND x."deliberatedAt" IS NULL AND ${unveiledFor(viewer)}
    ORDER BY p.id
    FOR UPDATE OF x`;
}
