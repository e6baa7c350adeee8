import 'server-only';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import type { EvaluationRecord, EvaluationStatus } from '@/lib/committee/types/examination.ts';
import type { AuditValue } from '@/lib/audit/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

const columns = {
  id: true,
  personId: true,
  rubricVersionId: true,
  status: true,
  version: true,
  comment: true,
  submittedAt: true,
  updatedAt: true,
  scores: { select: { criterion: true, value: true, insufficient: true, reason: true } },
  amendments: { select: { at: true, reason: true }, orderBy: { at: 'asc' } },
} as const;

interface Row extends Omit<EvaluationRecord, 'answers' | 'scores'> {
  scores: { criterion: CriterionKey; value: number | null; insufficient: boolean; reason: string }[];
}

function toRecord({ scores, ...row }: Row): EvaluationRecord {
  const given = new Map(scores.map((score) => [score.criterion, score]));
  return {
    ...row,
    answers: perCriterion((criterion) => {
      const score = given.get(criterion);
      return { answer: score?.insufficient ? 'insufficient' : (score?.value ?? null), reason: score?.reason ?? '' };
    }),
    scores: scores.filter(({ value, insufficient }) => value !== null || insufficient).map(({ criterion, value }) => ({ criterion, value })),
  };
}

export async function findEvaluation(proposalId: string, personId: string): Promise<EvaluationRecord | null> {
  const row = await db().evaluation.findUnique({ where: { proposalId_personId: { proposalId, personId } }, select: columns });
  return row && toRecord(row);
}

/** Submitted evaluations of a proposal, in the order they came. */
export async function listSubmittedEvaluations(proposalId: string): Promise<EvaluationRecord[]> {
  const rows = await db().evaluation.findMany({
    where: { proposalId, status: 'submitted' },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toRecord);
}

export interface EvaluationContent {
  answers: PerCriterion<CriterionAnswer>;
  comment: string;
}

/**
 * Writes an evaluation whose kept version is still `expected` (0: none yet).
 * @returns the new version, or null when somebody wrote meanwhile
 */
export async function writeEvaluation(
  key: { proposalId: string; personId: string; rubricVersionId: string },
  content: EvaluationContent,
  change: { expected: number; status: EvaluationStatus; now: Date },
): Promise<{ id: string; version: number } | null> {
  requireTransaction();
  const { proposalId, personId } = key;
  const submittedAt = change.status === 'submitted' ? change.now : null;
  if (change.expected === 0) {
    const { count } = await db().evaluation.createMany({
      data: [{ ...key, status: change.status, comment: content.comment, submittedAt, updatedAt: change.now }],
      skipDuplicates: true,
    });
    if (count === 0) return null;
  } else {
    const { count } = await db().evaluation.updateMany({
      where: { proposalId, personId, version: change.expected },
      data: {
        comment: content.comment,
        status: change.status,
        version: change.expected + 1,
        updatedAt: change.now,
        rubricVersionId: key.rubricVersionId,
      },
    });
    if (count === 0) return null;
    await db().evaluation.updateMany({
      where: { proposalId, personId, status: 'submitted', submittedAt: null },
      data: { submittedAt: change.now },
    });
  }
  const { id } = await db().evaluation.findUniqueOrThrow({
    where: { proposalId_personId: { proposalId, personId } },
    select: { id: true },
  });
  await db().score.deleteMany({ where: { evaluationId: id } });
  await db().score.createMany({ data: criterionKeys.map((criterion) => ({ evaluationId: id, criterion, ...toScore(content.answers[criterion]) })) });
  return { id, version: change.expected + 1 };
}

function toScore({ answer, reason }: CriterionAnswer): { value: number | null; insufficient: boolean; reason: string } {
  return { value: typeof answer === 'number' ? answer : null, insufficient: answer === 'insufficient', reason };
}

export async function insertAmendment(amendment: {
  evaluationId: string;
  at: Date;
  reason: string;
  before: { [key: string]: AuditValue };
  after: { [key: string]: AuditValue };
}): Promise<void> {
  requireTransaction();
  await db().evaluationAmendment.create({
    data: { ...amendment, before: amendment.before, after: amendment.after },
    select: { id: true },
  });
}
