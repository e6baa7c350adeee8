import 'server-only';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { AnswerSheet, ScoredExamination } from '@/lib/committee/types/ranking.ts';
import { db } from '@/lib/platform/database.ts';

interface Row extends Omit<ScoredExamination, 'sheets'> {
  heldBack: boolean;
  experts: number[] | null;
  answers: number[] | null;
}

/** Digits of an answer in its sheet: 0 for none, 1 to 6 for a score of 0 to 5, 7 for « pas assez d’information ». */
const insufficientDigit = 7;

/** One number an evaluation, a digit a criterion: ten thousand sheets cost their reader less than forty thousand scores. */
function unpack(expert: number, packed: number): AnswerSheet {
  const answer = (place: number): Answer => {
    const digit = Math.floor(packed / 10 ** place) % 10;
    if (digit === 0) return null;
    return digit === insufficientDigit ? 'insufficient' : digit - 1;
  };
  return { expert, answers: perCriterion((key) => answer(criterionKeys.indexOf(key))) };
}

/**
 * Every examination of a call in a commission that the viewer may know of, by receipt number, with the scores that
 * count: of submitted evaluations, by experts who are not recused. Experts are numbered for this answer only. The
 * scores of a proposal that the viewer was given and has not evaluated yet are not read at all. What was withdrawn
 * has left the ranking.
 */
export async function listScoredExaminations(commissionId: string, callId: string, viewer: Viewer): Promise<ScoredExamination[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH visible AS MATERIALIZED (
      SELECT p.id, p."cahierId", p.title, p.position, p.status, c."receiptNumber", a.name AS "actorName",
        (p.status = 'under_examination' AND x."deliberatedAt" IS NULL
          AND EXISTS (SELECT FROM "Assignment" g WHERE g."proposalId" = p.id AND g."personId" = ${viewer.personId}::uuid AND g."removedAt" IS NULL)
          AND NOT EXISTS (SELECT FROM "Evaluation" o WHERE o."proposalId" = p.id AND o."personId" = ${viewer.personId}::uuid AND o.status = 'submitted')) AS "heldBack"
      FROM "Examination" x
      JOIN "Proposal" p ON p.id = x."proposalId"
      JOIN "Cahier" c ON c.id = p."cahierId"
      JOIN "Actor" a ON a.id = c."actorId"
      WHERE x."commissionId" = ${commissionId}::uuid AND c."callId" = ${callId}::uuid AND p.status <> 'withdrawn' AND ${unveiledFor(viewer)}
    ), counted AS (
      SELECT e.id, e."proposalId", dense_rank() OVER (ORDER BY e."personId")::int AS expert
      FROM "Evaluation" e JOIN visible v ON v.id = e."proposalId"
      WHERE e.status = 'submitted' AND NOT v."heldBack"
        AND NOT EXISTS (SELECT FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = e."personId")
    ), sheets AS (
      SELECT n."proposalId", n.expert, sum(
        (CASE s.criterion WHEN 'useful' THEN 1 WHEN 'impactful' THEN 10 WHEN 'bearable' THEN 100 ELSE 1000 END)
        * (CASE WHEN s.value IS NOT NULL THEN s.value + 1 WHEN s.insufficient THEN ${insufficientDigit} ELSE 0 END))::int AS answers
      FROM counted n JOIN "Score" s ON s."evaluationId" = n.id
      GROUP BY n.id, n."proposalId", n.expert
    ), gathered AS (
      SELECT "proposalId", array_agg(expert) AS experts, array_agg(answers) AS answers FROM sheets GROUP BY "proposalId"
    )
    SELECT v.id AS "proposalId", v.title, v.status, COALESCE(v."receiptNumber", '') AS "receiptNumber", v."actorName", v."heldBack", g.experts, g.answers
    FROM visible v LEFT JOIN gathered g ON g."proposalId" = v.id
    ORDER BY v."receiptNumber", v.position`;
  return rows.map(({ heldBack, experts, answers, ...row }) => ({
    ...row,
    sheets: heldBack ? null : (experts ?? []).map((expert, index) => unpack(expert, answers?.[index] ?? 0)),
  }));
}
