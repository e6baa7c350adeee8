import 'server-only';
import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { ExpertProgress } from '@/lib/committee/types/commission.ts';
import { db } from '@/lib/platform/database.ts';

export interface ExaminedCall extends CallRules {
  id: string;
  slug: string;
  title: string;
  examinations: number;
}

/** Calls whose proposals this commission examines, as far as the viewer may know, newest closing first. */
export async function listExaminedCalls(commissionId: string, viewer: Viewer): Promise<ExaminedCall[]> {
  const rows = await db().$queryRaw<(Omit<ExaminedCall, 'weights' | 'thresholds'> & { weights: unknown; thresholds: unknown })[]>`
    SELECT l.id, l.slug, l.title, l.quorum, l.weights, l.thresholds, count(*)::int AS examinations
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Call" l ON l.id = c."callId"
    WHERE x."commissionId" = ${commissionId}::uuid AND ${unveiledFor(viewer)}
    GROUP BY l.id
    ORDER BY l."closesAt" DESC, l.id`;
  return rows.map((row) => ({
    ...row,
    weights: row.weights as PerCriterion<number>,
    thresholds: row.thresholds as PerCriterion<number>,
  }));
}

/** What each expert of a commission has in hand and has done, among what the viewer may know of. */
export async function listExpertProgress(commissionId: string, viewer: Viewer, now: Date): Promise<ExpertProgress[]> {
  return db().$queryRaw<ExpertProgress[]>`
    SELECT g."personId", count(*)::int AS assigned,
      count(*) FILTER (WHERE e.status = 'submitted')::int AS submitted,
      count(*) FILTER (WHERE e.status IS DISTINCT FROM 'submitted' AND g."dueAt" < ${now} AND p.status = 'under_examination')::int AS late
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Assignment" g ON g."proposalId" = p.id AND g."removedAt" IS NULL
    LEFT JOIN "Evaluation" e ON e."proposalId" = g."proposalId" AND e."personId" = g."personId"
    WHERE x."commissionId" = ${commissionId}::uuid AND ${unveiledFor(viewer)}
      AND NOT EXISTS (SELECT 1 FROM "Recusal" s WHERE s."cahierId" = c.id AND s."personId" = g."personId")
    GROUP BY g."personId"`;
}
