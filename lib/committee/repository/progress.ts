import 'server-only';
import type { CallRules, PerCriterion } from '@/lib/calls/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
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
