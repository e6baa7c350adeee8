import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { Servable } from '@/lib/committee/rules/serving.ts';
import type { AssignmentStage } from '@/lib/committee/types/follow-up.ts';
import { db } from '@/lib/platform/database.ts';

export interface Owed extends Servable {
  accepted: boolean;
}

/**
 * Evaluations that an expert was asked and has not submitted, as long as they are taken.
 * @param commissionIds commissions where the expert sits now
 */
export async function listOwed(viewer: Viewer, commissionIds: readonly string[]): Promise<Owed[]> {
  return db().$queryRaw<Owed[]>`
    SELECT p.id AS "proposalId", g."acceptedAt" IS NOT NULL AS accepted, own.id IS NOT NULL AS begun, (
      SELECT count(*)::int FROM "Evaluation" e
      WHERE e."proposalId" = p.id AND e.status = 'submitted'
        AND NOT EXISTS (SELECT 1 FROM "Recusal" s WHERE s."cahierId" = c.id AND s."personId" = e."personId")
    ) AS submitted
    FROM "Assignment" g
    JOIN "Proposal" p ON p.id = g."proposalId"
    JOIN "Examination" x ON x."proposalId" = p.id
    JOIN "Cahier" c ON c.id = p."cahierId"
    LEFT JOIN "Evaluation" own ON own."proposalId" = p.id AND own."personId" = g."personId"
    WHERE g."personId" = ${viewer.personId}::uuid AND g."removedAt" IS NULL
      AND p.status = 'under_examination' AND x."deliberatedAt" IS NULL
      AND x."commissionId" = ANY(${[...commissionIds]}::uuid[])
      AND own.status IS DISTINCT FROM 'submitted' AND ${unveiledFor(viewer)}`;
}

/** How far the viewer is with each proposal of a cahier that was given to them. */
export async function listOwnStages(viewer: Viewer, cahierId: string): Promise<Map<string, AssignmentStage>> {
  const rows = await db().assignment.findMany({
    where: { personId: viewer.personId, removedAt: null, proposal: { cahierId } },
    select: {
      proposalId: true,
      acceptedAt: true,
      proposal: { select: { evaluations: { where: { personId: viewer.personId, status: 'submitted' }, select: { id: true } } } },
    },
  });
  return new Map(
    rows.map(({ proposalId, acceptedAt, proposal }) => [proposalId, proposal.evaluations.length > 0 ? 'submitted' : acceptedAt ? 'accepted' : 'asked']),
  );
}
