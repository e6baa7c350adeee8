import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/** Examinations of which the viewer may know nothing. */
function veiledExaminations(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p."cahierId", x."commissionId"
    FROM "Examination" x JOIN "Proposal" p ON p.id = x."proposalId" JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE NOT ${unveiledFor(viewer)}`;
}

/** Ids of all that belongs to examinations of which the viewer may know nothing: their proposals first among them. */
export async function listVeiledIds(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH veiled AS (${veiledExaminations(viewer)})
    SELECT id::text FROM veiled
    UNION SELECT "cahierId"::text FROM veiled
    UNION SELECT e.id::text FROM "Evaluation" e JOIN veiled v ON v.id = e."proposalId"
    UNION SELECT q.id::text FROM "CommitteeQuestion" q JOIN veiled v ON v.id = q."proposalId"
    UNION SELECT o.id::text FROM "Opinion" o JOIN veiled v ON v.id = o."proposalId"
    UNION SELECT d.id::text FROM "Decision" d JOIN veiled v ON v.id = d."proposalId"
    ORDER BY 1`;
  return rows.map(({ id }) => id);
}

/** Commissions that examine something of which the viewer may know nothing. */
export async function listVeiledCommissionIds(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`SELECT DISTINCT "commissionId"::text AS id FROM (${veiledExaminations(viewer)}) veiled`;
  return rows.map(({ id }) => id);
}

/** Batches that hold a decision of which the viewer may know. */
export async function listKnownBatchIds(viewer: Viewer): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT d."batchId"::text AS id
    FROM "Decision" d JOIN "Proposal" p ON p.id = d."proposalId" JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE d."batchId" IS NOT NULL AND ${unveiledFor(viewer)}`;
  return rows.map(({ id }) => id);
}
