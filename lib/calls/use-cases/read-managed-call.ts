import 'server-only';
import type { CallRefusal } from '@/lib/calls/errors.ts';
import { canManageCall } from '@/lib/calls/permissions.ts';
import { findCall, hasSubmission } from '@/lib/calls/repository/calls.ts';
import { listQuestions } from '@/lib/calls/repository/questions.ts';
import { missingForPublication } from '@/lib/calls/rules/changes.ts';
import type { CallQuestionRecord, CallRecord } from '@/lib/calls/types.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type FieldRefusal, type Result } from '@/lib/platform/result.ts';

export interface CallFile {
  call: CallRecord;
  /** A cahier was submitted: how proposals are judged no longer changes. */
  submitted: boolean;
  /** What a draft still lacks to be published. */
  missing: FieldRefusal[];
  questions: (CallQuestionRecord & { askedBy: string })[];
}

/** A call in any state, with its questions, for those who manage it. */
export async function readManagedCall(context: Context, input: { callId: string }): Promise<Result<CallFile, CallRefusal>> {
  const call = await findCall(input.callId);
  if (!call || !canManageCall(context.viewer, call)) return refuse('call-not-found');
  const [submitted, questions] = await Promise.all([hasSubmission(call.id), listQuestions(call.id)]);
  const names = await peopleNames(questions.map(({ askedById }) => askedById));
  return ok({
    call,
    submitted,
    missing: call.status === 'draft' ? missingForPublication(call) : [],
    questions: questions.map((question) => ({ ...question, askedBy: names.get(question.askedById) ?? '' })),
  });
}
