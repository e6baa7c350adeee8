import 'server-only';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';
import type { CountableEvaluation } from '@/lib/committee/rules/reading.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** Submitted evaluations of a proposal as they were before anybody gave scores again. */
export async function listInitialEvaluations(proposalId: string): Promise<(CountableEvaluation & { restated: boolean })[]> {
  const rows = await db().evaluation.findMany({
    where: { proposalId, status: 'submitted' },
    select: {
      personId: true,
      status: true,
      scores: { select: { criterion: true, value: true, insufficient: true, restatedAt: true, initialValue: true, initialInsufficient: true } },
    },
  });
  return rows.map(({ scores, ...row }) => ({
    ...row,
    restated: scores.some(({ restatedAt }) => restatedAt !== null),
    scores: scores.flatMap(({ criterion, value, insufficient, restatedAt, initialValue, initialInsufficient }) => {
      const [first, lacked] = restatedAt === null ? [value, insufficient] : [initialValue, initialInsufficient];
      return first !== null || lacked ? [{ criterion, value: first }] : [];
    }),
  }));
}

/**
 * Writes scores given again over an evaluation whose kept version is still `expected`; what was given before the first
 * discussion stays beside them.
 * @returns false when somebody wrote meanwhile
 */
export async function writeRestatement(
  evaluationId: string,
  answers: PerCriterion<CriterionAnswer>,
  changed: readonly CriterionKey[],
  change: { expected: number; now: Date },
): Promise<boolean> {
  requireTransaction();
  const { count } = await db().evaluation.updateMany({
    where: { id: evaluationId, version: change.expected },
    data: { version: change.expected + 1, updatedAt: change.now },
  });
  if (count === 0) return false;
  for (const criterion of changed) {
    const key = { evaluationId_criterion: { evaluationId, criterion } };
    const kept = await db().score.findUniqueOrThrow({
      where: key,
      select: { value: true, insufficient: true, reason: true, restatedAt: true },
    });
    const first = kept.restatedAt === null ? { initialValue: kept.value, initialInsufficient: kept.insufficient, initialReason: kept.reason } : {};
    const { answer, reason } = answers[criterion];
    await db().score.update({
      where: key,
      data: { ...first, value: typeof answer === 'number' ? answer : null, insufficient: answer === 'insufficient', reason, restatedAt: change.now },
      select: { criterion: true },
    });
  }
  return true;
}
