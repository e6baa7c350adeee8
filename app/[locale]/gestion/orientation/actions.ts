'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { openExaminationsSchema, transferExaminationSchema } from '@/lib/committee/schema/examination.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { formAction } from '@/lib/web/form-action.ts';

const routing = formAction({
  schema: openExaminationsSchema,
  sentences: committeeRefusals,
  run: openExaminations,
  refreshes: true,
  done: ({ opened }) => ({ redirectTo: `/gestion/orientation?ouverts=${opened}` }),
});

const transferring = formAction({
  schema: transferExaminationSchema,
  sentences: committeeRefusals,
  run: transferExamination,
  done: () => ({ redirectTo: '/gestion/orientation?transfert=oui' }),
});

/** Opens the examination of the proposals ticked, in the commission of their theme or in the one chosen. */
export async function routeProposals(state: FormState, data: FormData): Promise<FormState> {
  return routing(state, data);
}

/** Gives an examination to another commission. */
export async function moveExamination(state: FormState, data: FormData): Promise<FormState> {
  return transferring(state, data);
}
