import 'server-only';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CallRules, CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { ProposalStatus } from '@/lib/cahiers/types/cahier.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { readProposal } from '@/lib/committee/rules/reading.ts';
import type { ExaminationProgress, ExpertProgress } from '@/lib/committee/types/commission.ts';
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

interface ProgressRow {
  proposalId: string;
  title: string;
  status: ProposalStatus;
  receiptNumber: string | null;
  actorName: string;
  deliberating: boolean;
  assigned: number;
  submitted: number;
  late: number;
  pendingQuestions: number;
  heldOutcome: Outcome | null;
  heldBack: boolean;
  /** One number an answer: ten times the rank of its criterion in `criterionKeys`, from 1, plus its value; null without any. */
  answers: number[] | null;
}

/** Stands for « pas assez d’information » where a value from 0 to 5 would. */
const insufficient = 9;

/** Flat numbers rather than objects: gathering nine thousand answers takes the database half the time. */
function answersTo(key: CriterionKey, answers: readonly number[]): { informative: number[]; insufficient: number } {
  const rank = criterionKeys.indexOf(key) + 1;
  const given = answers.filter((answer) => Math.floor(answer / 10) === rank).map((answer) => answer % 10);
  const informative = given.filter((value) => value !== insufficient);
  return { informative, insufficient: given.length - informative.length };
}

/**
 * Progress and figures of every examination of a call in a commission, in one query, by receipt number.
 * Scores are gathered by the database; recused experts leave every figure.
 */
export async function listProgress(
  commissionId: string,
  call: ExaminedCall,
  viewer: Viewer,
  now: Date,
): Promise<ExaminationProgress[]> {
  const rows = await db().$queryRaw<ProgressRow[]>`
    WITH visible AS (
      SELECT p.id, p."cahierId", p.title, p.position, p.status, c."receiptNumber", a.name AS "actorName", x."deliberatedAt"
      FROM "Examination" x
      JOIN "Proposal" p ON p.id = x."proposalId"
      JOIN "Cahier" c ON c.id = p."cahierId"
      JOIN "Actor" a ON a.id = c."actorId"
      WHERE x."commissionId" = ${commissionId}::uuid AND c."callId" = ${call.id}::uuid AND ${unveiledFor(viewer)}
    ), counted AS (
      SELECT e.id, e."proposalId", e."personId"
      FROM "Evaluation" e JOIN visible v ON v.id = e."proposalId"
      WHERE e.status = 'submitted'
        AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = e."personId")
    ), figures AS (
      SELECT n."proposalId", array_agg(
        (CASE s.criterion WHEN 'useful' THEN 10 WHEN 'impactful' THEN 20 WHEN 'bearable' THEN 30 ELSE 40 END) + COALESCE(s.value, ${insufficient})) AS answers
      FROM counted n JOIN "Score" s ON s."evaluationId" = n.id
      WHERE s.value IS NOT NULL OR s.insufficient
      GROUP BY n."proposalId"
    ), given AS (
      SELECT g."proposalId", count(*)::int AS assigned,
        count(*) FILTER (WHERE n.id IS NULL AND g."dueAt" < ${now} AND v.status = 'under_examination')::int AS late,
        bool_or(g."personId" = ${viewer.personId}::uuid AND n.id IS NULL) AS "viewerOwes"
      FROM "Assignment" g
      JOIN visible v ON v.id = g."proposalId"
      LEFT JOIN counted n ON n."proposalId" = g."proposalId" AND n."personId" = g."personId"
      WHERE g."removedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = g."personId")
      GROUP BY g."proposalId"
    ), submissions AS (
      SELECT "proposalId", count(*)::int AS submitted FROM counted GROUP BY "proposalId"
    ), asked AS (
      SELECT q."proposalId", count(*)::int AS pending
      FROM "CommitteeQuestion" q JOIN visible v ON v.id = q."proposalId"
      WHERE q.status = 'pending' GROUP BY q."proposalId"
    )
    SELECT v.id AS "proposalId", v.title, v.status, v."receiptNumber", v."actorName",
      v."deliberatedAt" IS NOT NULL AS deliberating,
      COALESCE(given.assigned, 0) AS assigned,
      COALESCE(submissions.submitted, 0) AS submitted,
      COALESCE(given.late, 0) AS late,
      COALESCE(asked.pending, 0) AS "pendingQuestions",
      d.outcome AS "heldOutcome",
      (v.status = 'under_examination' AND v."deliberatedAt" IS NULL AND COALESCE(given."viewerOwes", false)) AS "heldBack",
      figures.answers
    FROM visible v
    LEFT JOIN given ON given."proposalId" = v.id
    LEFT JOIN submissions ON submissions."proposalId" = v.id
    LEFT JOIN figures ON figures."proposalId" = v.id
    LEFT JOIN asked ON asked."proposalId" = v.id
    LEFT JOIN "Decision" d ON d."proposalId" = v.id AND d."publishedAt" IS NULL
    ORDER BY v."receiptNumber", v.position`;
  return rows.map(({ answers, heldBack, receiptNumber, ...row }) => ({
    ...row,
    callId: call.id,
    receiptNumber: receiptNumber ?? '',
    reading: heldBack
      ? null
      : readProposal(row.submitted, perCriterion((key) => answersTo(key, answers ?? [])), call),
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
