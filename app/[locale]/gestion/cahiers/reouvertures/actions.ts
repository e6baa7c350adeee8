'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { decideReopeningSchema } from '@/lib/cahiers/schema/inputs.ts';
import { decideReopening } from '@/lib/cahiers/use-cases/decide-reopening.ts';
import { formAction } from '@/lib/web/form-action.ts';

const decide = formAction({
  schema: decideReopeningSchema,
  sentences: cahierRefusals,
  run: decideReopening,
  done: (_value, { until }) => ({ redirectTo: `/gestion/cahiers/reouvertures?reponse=${until ? 'accordee' : 'refusee'}` }),
});

/** Answers a request to reopen a call for one cahier. */
export async function decideReopeningForm(state: FormState, data: FormData): Promise<FormState> {
  return decide(state, data);
}
