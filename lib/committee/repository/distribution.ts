import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { PlanRule } from '@/lib/committee/types/assignment.ts';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export interface ExaminedRow {
  id: string;
  title: string;
  receiptNumber: string;
  actorName: string;
  themeId: string | null;
  themeName: string;
  cahierId: string;
  /** Under examination, its deliberation not open: its experts may be chosen. */
  open: boolean;
  recused: string[];
  /** The actor of the cahier and its co-signatories. */
  actorIds: string[];
  assigned: string[];
  accepted: string[];
  declined: string[];
  /** Those whose evaluation counts. */
  submitted: string[];
  /** The latest date set to those who have not submitted. */
  dueAt: Date | null;
}

/** Proposals of a call that a commission is examining, with who has them and who may not, as far as the viewer may know. */
export async function listExamined(commissionId: string, callId: string, viewer: Viewer): Promise<ExaminedRow[]> {
  return db().$queryRaw<ExaminedRow[]>`
    SELECT p.id, p.title, COALESCE(c."receiptNumber", '') AS "receiptNumber", a.name AS "actorName",
      p."themeId", COALESCE(t.name->>'fr', '') AS "themeName", c.id AS "cahierId",
      (p.status = 'under_examination' AND x."deliberatedAt" IS NULL) AS open,
      ARRAY(SELECT s."personId" FROM "Recusal" s WHERE s."cahierId" = c.id) AS recused,
      ARRAY(SELECT c."actorId" UNION SELECT k."actorId" FROM "CoSignature" k
        WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" IS NOT NULL) AS "actorIds",
      COALESCE(g.assigned, '{}') AS assigned, COALESCE(g.accepted, '{}') AS accepted, COALESCE(g.declined, '{}') AS declined, g."dueAt",
      ARRAY(SELECT e."personId" FROM "Evaluation" e
        WHERE e."proposalId" = p.id AND e.status = 'submitted'
          AND NOT EXISTS (SELECT 1 FROM "Recusal" s WHERE s."cahierId" = c.id AND s."personId" = e."personId")) AS submitted
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    LEFT JOIN "Theme" t ON t.id = p."themeId"
    LEFT JOIN LATERAL (
      SELECT array_agg(n."personId") FILTER (WHERE n."removedAt" IS NULL AND r.id IS NULL) AS assigned,
        array_agg(n."personId") FILTER (WHERE n."removedAt" IS NULL AND r.id IS NULL AND n."acceptedAt" IS NOT NULL) AS accepted,
        array_agg(n."personId") FILTER (WHERE n."declinedAt" IS NOT NULL) AS declined,
        max(n."dueAt") FILTER (WHERE n."removedAt" IS NULL AND r.id IS NULL) AS "dueAt"
      FROM "Assignment" n
      LEFT JOIN "Recusal" r ON r."cahierId" = c.id AND r."personId" = n."personId"
      WHERE n."proposalId" = p.id
    ) g ON true
    WHERE x."commissionId" = ${commissionId}::uuid AND c."callId" = ${callId}::uuid
      AND p.status::text = ANY(${[...underWayStatuses]}) AND ${unveiledFor(viewer)}
    ORDER BY c."receiptNumber", p.position, p.id`;
}

/** What these people have in hand, in any commission, as far as the viewer may know. */
export async function listLoads(personIds: readonly string[], viewer: Viewer): Promise<Map<string, { load: number; expected: number }>> {
  const rows = await db().$queryRaw<{ personId: string; load: number; expected: number }[]>`
    SELECT g."personId", count(*)::int AS load, count(*) FILTER (WHERE e.status IS DISTINCT FROM 'submitted')::int AS expected
    FROM "Assignment" g
    JOIN "Examination" x ON x."proposalId" = g."proposalId"
    JOIN "Proposal" p ON p.id = g."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    LEFT JOIN "Evaluation" e ON e."proposalId" = g."proposalId" AND e."personId" = g."personId"
    WHERE g."personId" = ANY(${[...personIds]}::uuid[]) AND g."removedAt" IS NULL
      AND p.status::text = ANY(${[...underWayStatuses]}) AND ${unveiledFor(viewer)}
      AND NOT EXISTS (SELECT 1 FROM "Recusal" s WHERE s."cahierId" = c.id AND s."personId" = g."personId")
    GROUP BY g."personId"`;
  return new Map(rows.map(({ personId, load, expected }) => [personId, { load, expected }]));
}

/** What these people declared: their levels by theme, and how many proposals they can examine at once. */
export async function listAbilities(
  personIds: readonly string[],
): Promise<(personId: string) => { levels: Partial<Record<string, ExpertiseLevel>>; capacity: number | null }> {
  const who = { where: { personId: { in: [...personIds] } } };
  const [expertise, capacities] = await Promise.all([
    db().expertise.findMany({ ...who, select: { personId: true, themeId: true, level: true } }),
    db().expertCapacity.findMany({ ...who, select: { personId: true, proposals: true } }),
  ]);
  const levels = Map.groupBy(expertise, ({ personId }) => personId);
  const limits = new Map(capacities.map(({ personId, proposals }) => [personId, proposals]));
  return (personId) => ({
    levels: Object.fromEntries((levels.get(personId) ?? []).map(({ themeId, level }) => [themeId, level])),
    capacity: limits.get(personId) ?? null,
  });
}

/** Rules of a commission, by theme. */
export async function listRules(commissionId: string): Promise<PlanRule[]> {
  return db().assignmentRule.findMany({
    where: { commissionId },
    orderBy: [{ themeId: 'asc' }, { personId: 'asc' }],
    select: { themeId: true, personId: true },
  });
}

/** Says anew who is given the proposals of a theme. */
export async function replaceRules(commissionId: string, themeId: string, personIds: readonly string[], by: { createdById: string; createdAt: Date }): Promise<void> {
  requireTransaction();
  await db().assignmentRule.deleteMany({ where: { commissionId, themeId } });
  await db().assignmentRule.createMany({ data: personIds.map((personId) => ({ commissionId, themeId, personId, ...by })) });
}
