'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { answerQuestionSchema } from '@/lib/committee/schema/examination.ts';
import { answerQuestion } from '@/lib/committee/use-cases/questions/answer-question.ts';
import { formAction } from '@/lib/web/form-action.ts';

const answering = formAction({
  schema: answerQuestionSchema,
  sentences: committeeRefusals,
  run: answerQuestion,
  done: () => ({ redirectTo: '/mon-espace/questions?fait=reponse' }),
});

/** Answers a question of the committee. */
export async function answerCommittee(state: FormState, data: FormData): Promise<FormState> {
  return answering(state, data);
}
