import 'server-only';
import type { AssignmentOrigin } from '@/lib/committee/types/assignment.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

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
