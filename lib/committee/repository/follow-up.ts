import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { readMark } from '@/lib/committee/rules/follow-up.ts';
import type { AssignmentMark, FollowedProposal, LateAssignment, SubmissionCalendar } from '@/lib/committee/types/follow-up.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

export interface Followed {
  commissionId: string;
  callId: string;
  viewer: Viewer;
  now: Date;
}

/** Examinations of a call in a commission that the viewer may know of: everything below is made of them alone. */
export function visible({ commissionId, callId, viewer }: Followed): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p."cahierId", p.title, p.position, p.status, p."themeId", c."receiptNumber", c."actorId", x."deliberatedAt"
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE x."commissionId" = ${commissionId}::uuid AND c."callId" = ${callId}::uuid AND ${unveiledFor(viewer)}`;
}

/** Their assignments to experts who are not recused, each with its mark as `readMark` reads it. */
export function given({ now }: Followed): Prisma.Sql {
  return Prisma.sql`
    SELECT g."proposalId", g."personId", g."assignedAt", g."acceptedAt", g."dueAt", e."submittedAt",
      CASE WHEN e.status = 'submitted' THEN 3 WHEN g."acceptedAt" IS NOT NULL THEN 2 ELSE 1 END
        + CASE WHEN e.status IS DISTINCT FROM 'submitted' AND g."dueAt" < ${now} AND v.status = 'under_examination' AND v."deliberatedAt" IS NULL THEN 10 ELSE 0 END AS mark
    FROM "Assignment" g
    JOIN visible v ON v.id = g."proposalId"
    LEFT JOIN "Evaluation" e ON e."proposalId" = g."proposalId" AND e."personId" = g."personId"
    -- What was never given on a proposal that is closed, or withdrawn, is not expected any more.
    WHERE g."removedAt" IS NULL AND (e.status = 'submitted' OR v.status = 'under_examination')
      AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = g."personId")`;
}

/** Evaluations that count: submitted, by experts who are not recused. */
const counted = Prisma.sql`
  SELECT e."proposalId", e."submittedAt"
  FROM "Evaluation" e JOIN visible v ON v.id = e."proposalId"
  WHERE e.status = 'submitted'
    AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = e."personId")`;

type FollowedRow = Omit<FollowedProposal, 'marks'> & { marks: number[] | null };

/** How far every examination is, by receipt number. */
export async function listFollowed(followed: Followed): Promise<FollowedProposal[]> {
  const rows = await db().$queryRaw<FollowedRow[]>`
    WITH visible AS (${visible(followed)}), given AS (${given(followed)}), counted AS (${counted}),
    marks AS (
      SELECT "proposalId", array_agg(mark ORDER BY mark % 10 DESC, mark) AS marks, min("dueAt") FILTER (WHERE mark % 10 < 3) AS "dueAt"
      FROM given GROUP BY "proposalId"
    ), submissions AS (
      SELECT "proposalId", count(*)::int AS submitted FROM counted GROUP BY "proposalId"
    ), asked AS (
      SELECT q."proposalId", count(*)::int AS pending FROM "CommitteeQuestion" q JOIN visible v ON v.id = q."proposalId"
      WHERE q.status = 'pending' GROUP BY q."proposalId"
    )
    SELECT v.id AS "proposalId", v.title, v.position, v.status, COALESCE(v."receiptNumber", '') AS "receiptNumber",
      a.name AS "actorName", COALESCE(t.name->>'fr', '') AS "themeName", v."deliberatedAt" IS NOT NULL AS deliberating,
      marks.marks, marks."dueAt", COALESCE(submissions.submitted, 0) AS submitted,
      COALESCE(asked.pending, 0) AS "pendingQuestions", d.outcome AS "heldOutcome"
    FROM visible v
    JOIN "Actor" a ON a.id = v."actorId"
    LEFT JOIN "Theme" t ON t.id = v."themeId"
    LEFT JOIN marks ON marks."proposalId" = v.id
    LEFT JOIN submissions ON submissions."proposalId" = v.id
    LEFT JOIN asked ON asked."proposalId" = v.id
    LEFT JOIN "Decision" d ON d."proposalId" = v.id AND d."publishedAt" IS NULL
    ORDER BY v."receiptNumber", v.position`;
  return rows.map(({ marks, ...row }) => ({ ...row, marks: (marks ?? []).map(readMark) }));
}

/** What each expert has in hand and has done, those who submitted first in each. */
export async function listExpertMarks(followed: Followed): Promise<Map<string, AssignmentMark[]>> {
  const rows = await db().$queryRaw<{ personId: string; marks: number[] }[]>`
    WITH visible AS (${visible(followed)}), given AS (${given(followed)})
    SELECT "personId", array_agg(mark ORDER BY mark % 10 DESC, mark) AS marks FROM given GROUP BY "personId"`;
  return new Map(rows.map(({ personId, marks }) => [personId, marks.map(readMark)]));
}

/** The evaluations that are late, the oldest date first. */
export async function listLate(followed: Followed, take: number): Promise<Omit<LateAssignment, 'name'>[]> {
  return db().$queryRaw<Omit<LateAssignment, 'name'>[]>`
    WITH visible AS (${visible(followed)}), given AS (${given(followed)})
    SELECT v.id AS "proposalId", v.title, COALESCE(v."receiptNumber", '') AS "receiptNumber", given."personId",
      given."acceptedAt" IS NOT NULL AS accepted, given."dueAt"
    FROM given JOIN visible v ON v.id = given."proposalId"
    WHERE given.mark > 10
    ORDER BY given."dueAt", v."receiptNumber", v.position, given."personId"
    LIMIT ${take}`;
}

/** Evaluations given day by day, from the first assignment to the last date expected. */
export async function readCalendar(followed: Followed): Promise<SubmissionCalendar> {
  const [ends, days] = await Promise.all([
    db().$queryRaw<{ begun: Date | null; deadline: Date | null }[]>`
      WITH visible AS (${visible(followed)}), given AS (${given(followed)})
      SELECT min("assignedAt") AS begun, max("dueAt") FILTER (WHERE mark % 10 < 3) AS deadline FROM given`,
    db().$queryRaw<{ day: string; count: number }[]>`
      WITH visible AS (${visible(followed)}), counted AS (${counted})
      SELECT to_char("submittedAt" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day, count(*)::int AS count
      FROM counted WHERE "submittedAt" IS NOT NULL GROUP BY 1 ORDER BY 1`,
  ]);
  return { begun: ends[0]?.begun ?? null, deadline: ends[0]?.deadline ?? null, days };
}
