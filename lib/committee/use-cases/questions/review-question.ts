import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { delegatesOf } from '@/lib/committee/loaders/people.ts';
import { questionForwardedMail } from '@/lib/committee/mails/examination.ts';
import { canPreside } from '@/lib/committee/permissions.ts';
import { findQuestionForUpdate, reviewQuestion as writeReview } from '@/lib/committee/repository/questions.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ReviewQuestion } from '@/lib/committee/schema/examination.ts';

/** The chair forwards a question to the contributor, as it is or in other words, or sets it aside. */
export async function reviewQuestion(context: Context, input: ReviewQuestion): Promise<Result<{ forwarded: boolean }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const question = await findQuestionForUpdate(input.questionId);
    const scope = question && (await findScope(question.proposalId));
    if (!question || !scope || !canPreside(viewer, scope)) return refuse('question-not-found');
    if (question.status !== 'pending') return refuse('question-reviewed');
    if (!isUnderWay(scope)) return refuse('examination-closed');
    const forwarded = input.verdict === 'forward';
    const status = forwarded ? 'forwarded' : 'refused';
    const words = forwarded ? input.question : question.question;
    await writeReview(question.id, { status, question: words, reviewedById: viewer.personId, reviewedAt: now });
    await recordAct(context, {
      verb: forwarded ? 'committee-question.forward' : 'committee-question.refuse',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      before: { questionId: question.id, question: question.question },
      after: { questionId: question.id, question: words },
    });
    if (forwarded) {
      for (const delegate of await delegatesOf(scope, now)) {
        await queueMail(context, questionForwardedMail(delegate, scope.heading, words, `${env().SITE_URL}/mon-espace/questions`));
      }
    }
    return ok({ forwarded });
  });
}
