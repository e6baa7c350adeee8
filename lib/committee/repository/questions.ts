import 'server-only';
import type { QuestionRecord, QuestionStatus } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

const columns = { id: true, askedById: true, question: true, status: true, createdAt: true, answer: true, answeredAt: true } as const;

export async function insertQuestion(question: { proposalId: string; askedById: string; question: string; createdAt: Date }): Promise<string> {
  requireTransaction();
  const { id } = await db().committeeQuestion.create({ data: question, select: { id: true } });
  return id;
}

export async function listQuestions(proposalId: string): Promise<QuestionRecord[]> {
  return db().committeeQuestion.findMany({ where: { proposalId }, orderBy: { createdAt: 'asc' }, select: columns });
}

/** A question with its proposal, held until the transaction ends. */
export async function findQuestionForUpdate(id: string): Promise<(QuestionRecord & { proposalId: string }) | null> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "CommitteeQuestion" WHERE id = ${id}::uuid FOR UPDATE`;
  return db().committeeQuestion.findUnique({ where: { id }, select: { ...columns, proposalId: true } });
}

export async function reviewQuestion(
  id: string,
  review: { status: QuestionStatus; question: string; reviewedById: string; reviewedAt: Date },
): Promise<void> {
  requireTransaction();
  await db().committeeQuestion.update({ where: { id }, data: review, select: { id: true } });
}

export async function answerQuestion(id: string, answer: { answer: string; answeredById: string; answeredAt: Date }): Promise<void> {
  requireTransaction();
  await db().committeeQuestion.update({ where: { id }, data: { ...answer, status: 'answered' }, select: { id: true } });
}

export interface ContributorQuestion {
  id: string;
  question: string;
  answer: string;
  status: 'forwarded' | 'answered';
  forwardedAt: Date;
  answeredAt: Date | null;
  proposalTitle: string;
  receiptNumber: string;
  actorName: string;
}

/** Questions forwarded to these actors, those that wait for an answer first; never who asked. */
export async function listQuestionsToActors(actorIds: readonly string[]): Promise<ContributorQuestion[]> {
  const rows = await db().committeeQuestion.findMany({
    where: { status: { in: ['forwarded', 'answered'] }, proposal: { cahier: { actorId: { in: [...actorIds] } } } },
    orderBy: [{ status: 'asc' }, { reviewedAt: 'desc' }],
    select: {
      id: true,
      question: true,
      answer: true,
      status: true,
      createdAt: true,
      reviewedAt: true,
      answeredAt: true,
      proposal: {
        select: { title: true, cahier: { select: { receiptNumber: true, actor: { select: { name: true } } } } },
      },
    },
  });
  return rows.map(({ proposal, status, reviewedAt, createdAt, ...row }) => ({
    ...row,
    status: status === 'answered' ? 'answered' : 'forwarded',
    forwardedAt: reviewedAt ?? createdAt,
    proposalTitle: proposal.title,
    receiptNumber: proposal.cahier.receiptNumber ?? '',
    actorName: proposal.cahier.actor.name,
  }));
}
