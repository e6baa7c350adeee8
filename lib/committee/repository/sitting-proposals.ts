import 'server-only';
import type { PerCriterion } from '@/lib/calls/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

export type SittingProposalRow = Omit<SittingProposal, 'awayIds'> & { actorIds: string[] };

type Row = Omit<SittingProposalRow, 'call'> & {
  callSlug: string;
  callTitle: string;
  quorum: number;
  weights: unknown;
  thresholds: unknown;
};

/**
 * Proposals under examination, or these ones whatever their state, in the order of their cahiers.
 * @param viewer whose veil is drawn; null for the acts that concern everybody (minutes, counts of a room)
 */
export async function listSittingProposals(
  wanted: { commissionId: string } | { proposalIds: readonly string[] },
  viewer: Viewer | null,
): Promise<SittingProposalRow[]> {
  const scope =
    'commissionId' in wanted
      ? Prisma.sql`x."commissionId" = ${wanted.commissionId}::uuid AND p.status IN ('under_examination', 'opinion_given')`
      : Prisma.sql`p.id = ANY(${[...wanted.proposalIds]}::uuid[])`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id AS "proposalId", c.id AS "cahierId", x."commissionId", p.status, p.title, p.position,
      COALESCE(c."receiptNumber", '') AS "receiptNumber", a.name AS "actorName",
      COALESCE(t.name->>'fr', '') AS "themeName", COALESCE(t.position, 0)::int AS "themePosition",
      l.slug AS "callSlug", l.title AS "callTitle", l.quorum, l.weights, l.thresholds,
      x."deliberatedAt" IS NOT NULL AS deliberating,
      (p.status = 'opinion_given' OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."proposalId" = p.id AND d."publishedAt" IS NULL)) AS settled,
      (SELECT count(*)::int FROM "Evaluation" e
        WHERE e."proposalId" = p.id AND e.status = 'submitted'
          AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = c.id AND r."personId" = e."personId")) AS evaluations,
      ARRAY(SELECT r."personId"::text FROM "Recusal" r WHERE r."cahierId" = c.id) AS "recusedIds",
      ARRAY(SELECT c."actorId"::text
        UNION SELECT k."actorId"::text FROM "CoSignature" k
        WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" IS NOT NULL) AS "actorIds"
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    WHERE ${scope} AND ${viewer ? unveiledFor(viewer) : Prisma.sql`true`}
    ORDER BY c."receiptNumber", p.position`;
  return rows.map(({ callSlug, callTitle, quorum, weights, thresholds, ...row }) => ({
    ...row,
    call: { slug: callSlug, title: callTitle, quorum, weights: weights as PerCriterion<number>, thresholds: thresholds as PerCriterion<number> },
  }));
}

export async function findLatestOpinionId(proposalId: string): Promise<string | null> {
  const row = await db().opinion.findFirst({ where: { proposalId }, orderBy: { recordedAt: 'desc' }, select: { id: true } });
  return row?.id ?? null;
}
