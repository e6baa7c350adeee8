import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { recipientsAround } from '@/lib/committee/loaders/people.ts';
import { questionPendingMail } from '@/lib/committee/mails/examination.ts';
import { canScore } from '@/lib/committee/permissions.ts';
import { insertQuestion } from '@/lib/committee/repository/questions.ts';
import { findScopeForUpdate } from '@/lib/committee/repository/scope.ts';
import { takesAmendments } from '@/lib/committee/rules/evaluation.ts';
import type { AskContributor } from '@/lib/committee/schema/examination.ts';

/** Each question is a mail to every chair. */
const perPerson = { limit: 30, seconds: 3600 };

/** An expert asks the contributor something, through the chair, who reads it first. */
export async function askContributor(context: Context, input: AskContributor): Promise<Result<{ questionId: string }, CommitteeRefusal>> {
  const { viewer, now } = context;
  if (viewer && !(await withinRate(`committee:ask:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const scope = await findScopeForUpdate(input.proposalId);
    if (!scope || !canScore(viewer, scope)) return refuse('examination-not-found');
    if (!takesAmendments(scope)) return refuse('scores-locked');
    const questionId = await insertQuestion({
      proposalId: scope.proposalId,
      askedById: viewer.personId,
      question: input.question,
      createdAt: now,
    });
    await recordAct(context, {
      verb: 'committee-question.ask',
      objectKind: 'proposal',
      objectId: scope.proposalId,
      after: { questionId, question: input.question },
    });
    const address = `${env().SITE_URL}/comite/commissions/${scope.heading.commission.slug}/propositions/${scope.proposalId}`;
    for (const chair of await recipientsAround(scope, ['commission_chair'], now)) {
      await queueMail(context, questionPendingMail(chair, scope.heading, address));
    }
    return ok({ questionId });
  });
}
