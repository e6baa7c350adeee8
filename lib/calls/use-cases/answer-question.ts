import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { questionAnsweredMail } from '@/lib/calls/mails.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findCall } from '@/lib/calls/repository/calls.ts';
import { answerQuestion as writeAnswer, findQuestionForUpdate } from '@/lib/calls/repository/questions.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Answers a question, or mends its answer; whoever asked receives it by mail. */
export async function answerQuestion(
  context: Context,
  input: { questionId: string; answer: string },
): Promise<Result<{ callId: string; published: boolean }, CallRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const question = await findQuestionForUpdate(input.questionId);
    if (!viewer || !question || !canManageCall(viewer, { id: question.callId })) return refuse('question-not-found');
    const { callId } = question;
    await writeAnswer(question.id, { answer: input.answer, answeredById: viewer.personId, answeredAt: now });
    await recordAct(context, {
      verb: 'call.answer-question',
      objectKind: 'call',
      objectId: callId,
      before: { questionId: question.id, answer: question.answer },
      after: { questionId: question.id, answer: input.answer },
    });
    const [person, call] = [(await peopleByIds([question.askedById])).get(question.askedById), await findCall(callId)];
    if (person && person.email !== '' && call && question.answer !== input.answer) {
      const link = new URL(`/appels/${call.slug}`, env().SITE_URL).href;
      await queueMail(context, questionAnsweredMail(person.email, call.title, question.question, input.answer, link));
    }
    return ok({ callId, published: question.publishedAt !== null });
  });
}
