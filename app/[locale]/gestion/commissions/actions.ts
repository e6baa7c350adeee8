'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { commissionSchema, updateCommissionSchema } from '@/lib/committee/schema/commission.ts';
import { createCommission } from '@/lib/committee/use-cases/commissions/create-commission.ts';
import { updateCommission } from '@/lib/committee/use-cases/commissions/update-commission.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { attachPersonFormSchema } from '@/lib/identity/schema.ts';
import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { formAction } from '@/lib/web/form-action.ts';

const page = (slug: string, done: string) => `/gestion/commissions/${slug}?fait=${done}`;
const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

const creation = formAction({
  schema: commissionSchema,
  sentences: committeeRefusals,
  run: createCommission,
  done: ({ slug: created }) => ({ redirectTo: page(created, 'creation') }),
});
const update = formAction({
  schema: updateCommissionSchema,
  sentences: committeeRefusals,
  run: updateCommission,
  done: ({ slug: updated }) => ({ redirectTo: page(updated, 'modification') }),
});
const attaching = formAction({
  schema: z.object({ slug }).and(attachPersonFormSchema),
  sentences: identityRefusals,
  run: attachPerson,
  done: (_value, input) => ({ redirectTo: page(input.slug, 'rattachement') }),
});
/** Creates a commission. */
export async function createCommissionForm(state: FormState, data: FormData): Promise<FormState> {
  return creation(state, data);
}
/** Changes the name, the presentation or the themes of a commission. */
export async function updateCommissionForm(state: FormState, data: FormData): Promise<FormState> {
  return update(state, data);
}
/** Attaches somebody to a commission. */
export async function attachToCommission(state: FormState, data: FormData): Promise<FormState> {
  return attaching(state, data);
}
