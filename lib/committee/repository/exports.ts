import 'server-only';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import { type Followed, given, visible } from '@/lib/committee/repository/follow-up.ts';
import type { Answer } from '@/lib/committee/rules/evaluation.ts';
import { readMark } from '@/lib/committee/rules/follow-up.ts';
import { openBookStatuses } from '@/lib/committee/rules/veil.ts';
import type { ExportedAssignment, ExportedEvaluation } from '@/lib/committee/types/exports.ts';
import { db } from '@/lib/platform/database.ts';

interface ScoreColumns {
  criterion: CriterionKey;
  value: number | null;
  insufficient: boolean;
  reason: string;
  restated: boolean;
  initialValue: number | null;
  initialInsufficient: boolean;
}

function answer(value: number | null, insufficient: boolean): Answer {
  return insufficient ? 'insufficient' : value;
}

/**
 * Evaluations that count, with their authors. Own scores first: a proposal that the viewer was given and has not
 * scored is left out whole, until its deliberation begins.
 */
export async function listExportedEvaluations(followed: Followed): Promise<Omit<ExportedEvaluation, 'name'>[]> {
  const { viewer } = followed;
  const rows = await db().$queryRaw<(Omit<ExportedEvaluation, 'name' | 'answers' | 'before' | 'rubric'> & { rubricName: string; rubricNumber: number; scores: ScoreColumns[] | null })[]>`
    WITH visible AS (${visible(followed)}), readable AS (
      SELECT v.* FROM visible v
      WHERE v."deliberatedAt" IS NOT NULL OR v.status::text = ANY(${[...openBookStatuses]})
        OR NOT EXISTS (
          SELECT 1 FROM "Assignment" g
          WHERE g."proposalId" = v.id AND g."personId" = ${viewer.personId}::uuid AND g."removedAt" IS NULL
            AND NOT EXISTS (SELECT 1 FROM "Evaluation" o WHERE o."proposalId" = v.id AND o."personId" = g."personId" AND o.status = 'submitted'))
    ), scores AS (
      SELECT s."evaluationId", json_agg(json_build_object(
        'criterion', s.criterion, 'value', s.value, 'insufficient', s.insufficient, 'reason', s.reason,
        'restated', s."restatedAt" IS NOT NULL, 'initialValue', s."initialValue", 'initialInsufficient', s."initialInsufficient")) AS scores
      FROM "Score" s JOIN "Evaluation" e ON e.id = s."evaluationId" JOIN readable v ON v.id = e."proposalId"
      GROUP BY s."evaluationId"
    )
    SELECT v.id AS "proposalId", v.title, v.position, COALESCE(v."receiptNumber", '') AS "receiptNumber", a.name AS "actorName",
      e."personId", b.name AS "rubricName", rv.number AS "rubricNumber", e."submittedAt", e.comment, scores.scores
    FROM readable v
    JOIN "Actor" a ON a.id = v."actorId"
    JOIN "Evaluation" e ON e."proposalId" = v.id AND e.status = 'submitted'
    JOIN "RubricVersion" rv ON rv.id = e."rubricVersionId"
    JOIN "Rubric" b ON b.id = rv."rubricId"
    LEFT JOIN scores ON scores."evaluationId" = e.id
    WHERE NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."cahierId" = v."cahierId" AND r."personId" = e."personId")
    ORDER BY v."receiptNumber", v.position, e."submittedAt", e.id`;
  return rows.map(({ scores, rubricName, rubricNumber, ...row }) => {
    const byCriterion = new Map((scores ?? []).map((score) => [score.criterion, score]));
    const restated = (scores ?? []).filter((score) => score.restated);
    return {
      ...row,
      rubric: { name: rubricName, number: rubricNumber },
      answers: perCriterion((key) => {
        const score = byCriterion.get(key);
        return { answer: score ? answer(score.value, score.insufficient) : null, reason: score?.reason ?? '' };
      }),
      before: Object.fromEntries(restated.map((score) => [score.criterion, answer(score.initialValue, score.initialInsufficient)])),
    };
  });
}

/** Every assignment to an expert who is not recused. */
export async function listExportedAssignments(followed: Followed): Promise<Omit<ExportedAssignment, 'name'>[]> {
  const rows = await db().$queryRaw<(Omit<ExportedAssignment, 'name' | 'stage' | 'late'> & { mark: number })[]>`
    WITH visible AS (${visible(followed)}), given AS (${given(followed)})
    SELECT v.id AS "proposalId", v.title, v.position, COALESCE(v."receiptNumber", '') AS "receiptNumber", a.name AS "actorName",
      given."personId", given."assignedAt", given."acceptedAt", given."dueAt",
      CASE WHEN given.mark % 10 = 3 THEN given."submittedAt" END AS "submittedAt", given.mark
    FROM given
    JOIN visible v ON v.id = given."proposalId"
    JOIN "Actor" a ON a.id = v."actorId"
    ORDER BY v."receiptNumber", v.position, given."assignedAt", given."personId"`;
  return rows.map(({ mark, ...row }) => ({ ...row, ...readMark(mark) }));
}

/** Cost of each examination's proposal, in cents. */
export async function listCosts(followed: Followed): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ proposalId: string; cents: number }[]>`
    WITH visible AS (${visible(followed)})
    SELECT l."proposalId", sum(l."amountCents")::float8 AS cents
    FROM "BudgetLine" l JOIN visible v ON v.id = l."proposalId"
    WHERE l.side = 'cost' GROUP BY l."proposalId"`;
  return new Map(rows.map(({ proposalId, cents }) => [proposalId, cents]));
}
