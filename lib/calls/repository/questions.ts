import 'server-only';
import type { CallQuestionRecord, PublishedQuestion } from '@/lib/calls/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  callId: true,
  askedById: true,
  question: true,
  answer: true,
  createdAt: true,
  publishedAt: true,
} as const;

export async function createQuestion(given: { callId: string; askedById: string; question: string; createdAt: Date }): Promise<string> {
  const { id } = await db().callQuestion.create({ data: given, select: { id: true } });
  return id;
}

/** Reads a question and holds its row: two managers who answer at once wait for one another. */
export async function findQuestionForUpdate(id: string): Promise<CallQuestionRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "CallQuestion" WHERE id = ${id}::uuid FOR UPDATE`;
  return db().callQuestion.findUnique({ where: { id }, select: columns });
}

export async function answerQuestion(id: string, given: { answer: string; answeredById: string; answeredAt: Date }): Promise<void> {
  await db().callQuestion.update({ where: { id }, data: given, select: { id: true } });
}

export async function setPublished(id: string, publishedAt: Date | null): Promise<void> {
  await db().callQuestion.update({ where: { id }, data: { publishedAt }, select: { id: true } });
}

/** Those without an answer first, then the oldest. */
export async function listQuestions(callId: string): Promise<CallQuestionRecord[]> {
  const rows = await db().callQuestion.findMany({ where: { callId }, orderBy: { createdAt: 'asc' }, select: columns });
  return rows.toSorted((a, b) => Number(a.answer !== '') - Number(b.answer !== ''));
}

export async function listQuestionsBy(personId: string, callId: string): Promise<CallQuestionRecord[]> {
  return db().callQuestion.findMany({ where: { callId, askedById: personId }, orderBy: { createdAt: 'desc' }, select: columns });
}

export async function listPublishedQuestions(callId: string): Promise<PublishedQuestion[]> {
  const rows = await db().callQuestion.findMany({
    where: { callId, publishedAt: { not: null } },
    orderBy: { publishedAt: 'asc' },
    select: { id: true, question: true, answer: true, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? [{ ...row, publishedAt }] : []));
}

/** How many questions of each of these calls wait for an answer. */
export async function countUnanswered(callIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().callQuestion.groupBy({ by: ['callId'], where: { callId: { in: [...callIds] }, answer: '' }, _count: { _all: true } });
  return new Map(rows.map((row) => [row.callId, row._count._all]));
}
