'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { batchOutcomeSentence } from '@/lib/cahiers/rules/batch.ts';
import { decideAdmissibilitySchema, decideInBatchSchema, verdictOf } from '@/lib/cahiers/schema/admissibility.ts';
import { decideAdmissibilityInBatch } from '@/lib/cahiers/use-cases/decide-admissibility-in-batch.ts';
import { decideAdmissibility } from '@/lib/cahiers/use-cases/decide-admissibility.ts';
import { formAction } from '@/lib/web/form-action.ts';

const decide = formAction({
  schema: decideAdmissibilitySchema,
  sentences: cahierRefusals,
  run: (context, input) => decideAdmissibility(context, { cahierId: input.cahierId, verdict: verdictOf(input) }),
  done: ({ cahierId }) => ({ redirectTo: `/gestion/cahiers/${cahierId}?decision=prise` }),
  refreshes: true,
});

/** Decides on the admissibility of one cahier. */
export async function decideForm(state: FormState, data: FormData): Promise<FormState> {
  return decide(state, data);
}

const decideBatch = formAction({
  schema: decideInBatchSchema,
  sentences: cahierRefusals,
  run: (context, input) => decideAdmissibilityInBatch(context, { cahierIds: input.ids, verdict: verdictOf(input) }),
  done: (outcome) => ({ message: batchOutcomeSentence(outcome) }),
  refreshes: true,
});

/** Decides on the admissibility of the cahiers that are ticked. */
export async function decideBatchForm(state: FormState, data: FormData): Promise<FormState> {
  return decideBatch(state, data);
}
