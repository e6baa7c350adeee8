import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { questionAskedMail } from '@/lib/calls/mails.ts';
import { findCall } from '@/lib/calls/repository/calls.ts';
import { createQuestion } from '@/lib/calls/repository/questions.ts';
import { acceptsQuestions, callPhase } from '@/lib/calls/rules/life.ts';
import { administrators, attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 10, seconds: 3600 };

/** Asks the managers of a public call something, by anybody signed in, until it closes. */
export async function askQuestion(
  context: Context,
  input: { callId: string; question: string },
): Promise<Result<{ questionId: string }, CallRefusal>> {
  const { viewer, now } = context;
  if (!viewer) return refuse('sign-in-needed');
  if (!(await withinRate(`call:ask:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const call = await findCall(input.callId);
    if (!call || callPhase(call, now) === 'draft') return refuse('call-not-found');
    if (!acceptsQuestions(call, now)) return refuse('questions-closed');
    const questionId = await createQuestion({ callId: call.id, askedById: viewer.personId, question: input.question, createdAt: now });
    const managers = (await attachedPeople(['call_manager'], [call.id], now)).map(({ person }) => person);
    const link = new URL(`/gestion/appels/${call.id}#questions`, env().SITE_URL).href;
    for (const { email } of managers.length > 0 ? managers : await administrators()) {
      await queueMail(context, questionAskedMail(email, call.title, input.question, link));
    }
    await recordAct(context, { verb: 'call.ask-question', objectKind: 'call', objectId: call.id, after: { questionId } });
    return ok({ questionId });
  });
}
