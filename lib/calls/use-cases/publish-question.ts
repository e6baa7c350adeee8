import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findQuestionForUpdate, setPublished } from '@/lib/calls/repository/questions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Shows a question and its answer on the page of the call, without the name of who asked. Doing it twice changes nothing. */
export async function publishQuestion(context: Context, input: { questionId: string }): Promise<Result<{ callId: string }, CallRefusal>> {
  return transaction(async () => {
    const question = await findQuestionForUpdate(input.questionId);
    if (!question || !canManageCall(context.viewer, { id: question.callId })) return refuse('question-not-found');
    if (question.answer === '') return refuse('question-unanswered');
    const { callId } = question;
    if (!question.publishedAt) {
      await setPublished(question.id, context.now);
      await recordAct(context, { verb: 'call.publish-question', objectKind: 'call', objectId: callId, after: { questionId: question.id } });
    }
    return ok({ callId });
  });
}
