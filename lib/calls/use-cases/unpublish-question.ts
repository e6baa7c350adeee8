import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findQuestionForUpdate, setPublished } from '@/lib/calls/repository/questions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes a question off the page of the call. Doing it twice changes nothing. */
export async function unpublishQuestion(context: Context, input: { questionId: string }): Promise<Result<{ callId: string }, CallRefusal>> {
  return transaction(async () => {
    const question = await findQuestionForUpdate(input.questionId);
    if (!question || !canManageCall(context.viewer, { id: question.callId })) return refuse('question-not-found');
    const { callId } = question;
    if (question.publishedAt) {
      await setPublished(question.id, null);
      await recordAct(context, { verb: 'call.unpublish-question', objectKind: 'call', objectId: callId, before: { questionId: question.id } });
    }
    return ok({ callId });
  });
}
