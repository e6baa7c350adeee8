'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { declareExpertiseSchema } from '@/lib/committee/schema/composition.ts';
import { declareExpertise } from '@/lib/committee/use-cases/commissions/declare-expertise.ts';
import { formAction } from '@/lib/web/form-action.ts';

const declare = formAction({
  schema: declareExpertiseSchema,
  sentences: committeeRefusals,
  run: declareExpertise,
  done: () => ({ redirectTo: '/comite/profil?fait=expertise' }),
});

/** Declares what one knows, theme by theme. */
export async function declareExpertiseForm(state: FormState, data: FormData): Promise<FormState> {
  return declare(state, data);
}
