import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { db } from '@/lib/platform/database.ts';

/** Ids of everything that belongs to an examination of which the viewer may know nothing. */
export async function listVeiledIds(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH veiled AS (
      SELECT p.id, p."cahierId" FROM "Examination" x JOIN "Proposal" p ON p.id = x."proposalId" JOIN "Cahier" c ON c.id = p."cahierId"
      WHERE NOT ${unveiledFor(viewer)}
    )
    SELECT id::text FROM veiled
    UNION SELECT "cahierId"::text FROM veiled
    UNION SELECT e.id::text FROM "Evaluation" e JOIN veiled v ON v.id = e."proposalId"
    UNION SELECT q.id::text FROM "CommitteeQuestion" q JOIN veiled v ON v.id = q."proposalId"
    UNION SELECT o.id::text FROM "Opinion" o JOIN veiled v ON v.id = o."proposalId"
    UNION SELECT d.id::text FROM "Decision" d JOIN veiled v ON v.id = d."proposalId"
    UNION SELECT d."batchId"::text FROM "Decision" d JOIN veiled v ON v.id = d."proposalId" WHERE d."batchId" IS NOT NULL
    UNION SELECT i.id::text FROM "SittingItem" i JOIN veiled v ON v.id = i."proposalId"
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}
