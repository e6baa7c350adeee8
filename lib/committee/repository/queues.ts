import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { reasonLengths, underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { ExportedRouting } from '@/lib/committee/types/exports.ts';
import type { AwaitingProposal, QueueItem, RoutedProposal } from '@/lib/committee/types/commission.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/**
 * Everything that an expert has accepted, what waits first and the nearest date before.
 * @param commissionIds commissions where the expert sits now
 */
export async function listQueue(viewer: Viewer, commissionIds: readonly string[]): Promise<QueueItem[]> {
  return db().$queryRaw<QueueItem[]>`
    SELECT p.id AS "proposalId", p.title, p.status, COALESCE(t.name->>'fr', '') AS "themeName",
      COALESCE(c."receiptNumber", '') AS "receiptNumber", a.name AS "actorName", l.title AS "callTitle",
      g."assignedAt", g."dueAt", x."deliberatedAt" IS NOT NULL AS deliberating,
      COALESCE(e.status::text, 'none') AS evaluation, COALESCE(answers.count, 0) AS answered
    FROM "Assignment" g
    JOIN "Proposal" p ON p.id = g."proposalId"
    JOIN "Examination" x ON x."proposalId" = p.id
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    LEFT JOIN "Evaluation" e ON e."proposalId" = p.id AND e."personId" = g."personId"
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS count FROM "Score" s
      WHERE s."evaluationId" = e.id AND (s.value IS NOT NULL OR s.insufficient)
        AND length(btrim(s.reason)) >= ${reasonLengths.min}
    ) answers ON true
    WHERE g."personId" = ${viewer.personId}::uuid AND g."removedAt" IS NULL AND ${unveiledFor(viewer)}
      AND ((g."acceptedAt" IS NOT NULL AND x."commissionId" = ANY(${[...commissionIds]}::uuid[])) OR e.status = 'submitted')
    ORDER BY (e.status IS NOT DISTINCT FROM 'submitted'), g."dueAt" NULLS LAST, c."receiptNumber", p.position`;
}

async function listAwaiting(viewer: Viewer, scope: Prisma.Sql): Promise<AwaitingProposal[]> {
  return db().$queryRaw<AwaitingProposal[]>`
    SELECT p.id AS "proposalId", p.title, COALESCE(t.name->>'fr', '') AS "themeName",
      COALESCE(c."receiptNumber", '') AS "receiptNumber", a.name AS "actorName",
      l.id AS "callId", l.title AS "callTitle", m.id AS "commissionId", m.name AS "commissionName"
    FROM "Proposal" p
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    LEFT JOIN "CommissionTheme" ct ON ct."themeId" = p."themeId"
    LEFT JOIN "Commission" m ON m.id = ct."commissionId"
    WHERE p.status = 'awaiting' AND c.status = 'admissible' AND ${scope} AND ${unveiledFor(viewer)}
    ORDER BY c."receiptNumber", p.position`;
}

/** Proposals whose theme these commissions take, and whose examination is not open yet. */
export async function listAwaitingByCommission(viewer: Viewer, commissionIds: readonly string[]): Promise<AwaitingProposal[]> {
  return listAwaiting(viewer, Prisma.sql`ct."commissionId" = ANY(${[...commissionIds]}::uuid[])`);
}

type Calls = 'every' | readonly string[];

function ofCalls(calls: Calls): Prisma.Sql {
  return calls === 'every' ? Prisma.sql`true` : Prisma.sql`c."callId" = ANY(${[...calls]}::uuid[])`;
}

/** Proposals of these calls whose examination is not open yet. */
export async function listAwaitingByCall(viewer: Viewer, calls: Calls): Promise<AwaitingProposal[]> {
  return listAwaiting(viewer, ofCalls(calls));
}

/** Proposals of these calls whose examination may still change commission. */
export async function listUnderWayByCall(viewer: Viewer, calls: Calls): Promise<RoutedProposal[]> {
  return db().$queryRaw<RoutedProposal[]>`
    SELECT p.id AS "proposalId", p.title, COALESCE(c."receiptNumber", '') AS "receiptNumber", m.name AS "commissionName"
    FROM "Proposal" p
    JOIN "Examination" x ON x."proposalId" = p.id
    JOIN "Commission" m ON m.id = x."commissionId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE p.status::text = ANY(${[...underWayStatuses]}) AND ${ofCalls(calls)} AND ${unveiledFor(viewer)}
    ORDER BY c."receiptNumber", p.position`;
}

/** Every admissible proposal of these calls with the commission that examines it. */
export async function listRoutingByCall(viewer: Viewer, calls: Calls): Promise<ExportedRouting[]> {
  return db().$queryRaw<ExportedRouting[]>`
    SELECT p.title, p.position, COALESCE(c."receiptNumber", '') AS "receiptNumber", a.name AS "actorName", l.title AS "callTitle",
      COALESCE(t.name->>'fr', '') AS "themeName", p.status, COALESCE(m.name, '') AS "commissionName", x."openedAt"
    FROM "Proposal" p
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    LEFT JOIN "Examination" x ON x."proposalId" = p.id
    LEFT JOIN "Commission" m ON m.id = x."commissionId"
    WHERE c.status IN ('admissible', 'closed') AND ${ofCalls(calls)} AND ${unveiledFor(viewer)}
    ORDER BY l.title, c."receiptNumber", p.position`;
}
