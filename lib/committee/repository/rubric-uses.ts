import 'server-only';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

/** Submitted evaluations by the version of the rubric that they were given under. */
export async function countByRubricVersion(viewer: Viewer): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ versionId: string; given: number }[]>`
    SELECT e."rubricVersionId" AS "versionId", count(*)::int AS given
    FROM "Evaluation" e
    JOIN "Proposal" p ON p.id = e."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE e.status = 'submitted' AND ${unveiledFor(viewer)}
    GROUP BY e."rubricVersionId"`;
  return new Map(rows.map(({ versionId, given }) => [versionId, given]));
}
