import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { recipientsAround } from '@/lib/committee/loaders/people.ts';
import { questionAnsweredMail } from '@/lib/committee/mails/examination.ts';
import { canAnswer, expertKinds } from '@/lib/committee/permissions.ts';
import { answerQuestion as writeAnswer, findQuestionForUpdate } from '@/lib/committee/repository/questions.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { AnswerQuestion } from '@/lib/committee/schema/examination.ts';

/** A delegate of the actor answers a question of the committee, whose author they never learn. */
export async function answerQuestion(context: Context, input: AnswerQuestion): Promise<Result<{ questionId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const question = await findQuestionForUpdate(input.questionId);
    const scope = question && (await findScope(question.proposalId));
    const shown = question?.status === 'forwarded' || question?.status === 'answered';
    if (!question || !scope || !shown || !canAnswer(viewer, scope.actorId)) return refuse('question-not-found');
    if (question.status === 'answered') return refuse('question-answered');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    await writeAnswer(question.id, { answer: input.answer, answeredById: viewer.personId, answeredAt: now });
    await recordAct(context, {
      verb: 'committee-question.answer',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { questionId: question.id, answer: input.answer },
    });
    const examining = new Set(scope.assignments.map(({ personId }) => personId));
    const experts = (await recipientsAround(scope, expertKinds, now)).filter(({ id }) => examining.has(id));
    const chairs = await recipientsAround(scope, ['commission_chair'], now);
    const told = new Map([...experts, ...chairs].map((person) => [person.id, person]));
    for (const person of told.values()) {
      await queueMail(context, questionAnsweredMail(person, scope.heading, `${env().SITE_URL}/comite/propositions/${scope.proposalId}`));
    }
    return ok({ questionId: question.id });
  });
}
