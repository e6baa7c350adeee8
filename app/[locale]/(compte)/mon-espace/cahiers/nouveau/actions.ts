'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { createCahierSchema } from '@/lib/cahiers/schema/inputs.ts';
import { createCahier } from '@/lib/cahiers/use-cases/create-cahier.ts';
import { formAction } from '@/lib/web/form-action.ts';

const create = formAction({
  schema: createCahierSchema,
  sentences: cahierRefusals,
  run: createCahier,
  done: ({ cahierId }) => ({ redirectTo: `/mon-espace/cahiers/${cahierId}` }),
});

/** Begins a cahier. */
export async function createCahierForm(state: FormState, data: FormData): Promise<FormState> {
  return create(state, data);
}
