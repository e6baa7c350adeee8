import 'server-only';
import { listQuestionsBy } from '@/lib/calls/repository/questions.ts';
import type { CallQuestionRecord } from '@/lib/calls/types.ts';
import type { Context } from '@/lib/identity/types.ts';

/** What the viewer asked about a call, latest first. */
export async function listOwnQuestions(context: Context, input: { callId: string }): Promise<CallQuestionRecord[]> {
  return context.viewer ? listQuestionsBy(context.viewer.personId, input.callId) : [];
}
