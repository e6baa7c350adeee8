'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cancelCallAndTell } from '@/lib/cahiers/use-cases/cancel-call-and-tell.ts';
import { callRefusals } from '@/lib/calls/errors.ts';
import { answerQuestionSchema, callIdSchema, callSchema, cancelCallSchema, questionIdSchema, updateCallSchema } from '@/lib/calls/schema.ts';
import { answerQuestion } from '@/lib/calls/use-cases/answer-question.ts';
import { createCall } from '@/lib/calls/use-cases/create-call.ts';
import { publishCall } from '@/lib/calls/use-cases/publish-call.ts';
import { publishQuestion } from '@/lib/calls/use-cases/publish-question.ts';
import { unpublishQuestion } from '@/lib/calls/use-cases/unpublish-question.ts';
import { updateCall } from '@/lib/calls/use-cases/update-call.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = callRefusals;
const page = (callId: string, done: string, anchor = '') => ({ redirectTo: `/gestion/appels/${callId}?fait=${done}${anchor}` });

const create = formAction({ schema: callSchema, sentences, run: createCall, done: ({ callId }) => page(callId, 'cree') });
const update = formAction({ schema: updateCallSchema, sentences, run: updateCall, done: ({ callId }) => page(callId, 'enregistre'), refreshes: true });
const publish = formAction({
  schema: callIdSchema,
  sentences,
  run: publishCall,
  done: (_value, { callId }) => page(callId, 'publie'),
  refreshes: true,
});
const cancel = formAction({
  schema: cancelCallSchema,
  sentences,
  run: cancelCallAndTell,
  done: (_value, { callId }) => page(callId, 'annule'),
  refreshes: true,
});
const answer = formAction({
  schema: answerQuestionSchema,
  sentences,
  run: answerQuestion,
  done: ({ callId }) => page(callId, 'repondu', '#questions'),
  refreshes: true,
});
const showQuestion = formAction({
  schema: questionIdSchema,
  sentences,
  run: publishQuestion,
  done: ({ callId }) => page(callId, 'question-publiee', '#questions'),
  refreshes: true,
});
const hideQuestion = formAction({
  schema: questionIdSchema,
  sentences,
  run: unpublishQuestion,
  done: ({ callId }) => page(callId, 'question-retiree', '#questions'),
  refreshes: true,
});

export async function beginCall(state: FormState, data: FormData): Promise<FormState> {
  return create(state, data);
}

export async function saveCall(state: FormState, data: FormData): Promise<FormState> {
  return update(state, data);
}

export async function publishDraft(state: FormState, data: FormData): Promise<FormState> {
  return publish(state, data);
}

export async function cancelPublished(state: FormState, data: FormData): Promise<FormState> {
  return cancel(state, data);
}

export async function sendAnswer(state: FormState, data: FormData): Promise<FormState> {
  return answer(state, data);
}

export async function publishAnswered(state: FormState, data: FormData): Promise<FormState> {
  return showQuestion(state, data);
}

export async function unpublishAnswered(state: FormState, data: FormData): Promise<FormState> {
  return hideQuestion(state, data);
}
