'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { callRefusals } from '@/lib/calls/errors.ts';
import { askQuestionSchema } from '@/lib/calls/schema.ts';
import { askQuestion } from '@/lib/calls/use-cases/ask-question.ts';
import { formAction } from '@/lib/web/form-action.ts';

const ask = formAction({
  schema: askQuestionSchema,
  sentences: callRefusals,
  run: askQuestion,
  done: () => ({ message: 'Votre question est partie. La réponse vous parviendra par courriel.' }),
});

export async function sendQuestion(state: FormState, data: FormData): Promise<FormState> {
  return ask(state, data);
}
