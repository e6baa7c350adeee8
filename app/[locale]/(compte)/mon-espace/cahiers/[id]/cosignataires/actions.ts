'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { cancelCoSignatureSchema, inviteCoSignatorySchema } from '@/lib/cahiers/schema/co-signatures.ts';
import { cancelCoSignature } from '@/lib/cahiers/use-cases/cancel-co-signature.ts';
import { inviteCoSignatory } from '@/lib/cahiers/use-cases/invite-co-signatory.ts';
import { formAction } from '@/lib/web/form-action.ts';

const invite = formAction({
  schema: inviteCoSignatorySchema,
  sentences: cahierRefusals,
  run: inviteCoSignatory,
  done: (_value, { cahierId }) => ({ redirectTo: `/mon-espace/cahiers/${cahierId}/cosignataires?invitation=envoyee` }),
});

/** Invites an actor to sign the cahier. */
export async function inviteCoSignatoryForm(state: FormState, data: FormData): Promise<FormState> {
  return invite(state, data);
}

const cancel = formAction({
  schema: cancelCoSignatureSchema,
  sentences: cahierRefusals,
  run: cancelCoSignature,
  done: ({ cahierId }) => ({ redirectTo: `/mon-espace/cahiers/${cahierId}/cosignataires?invitation=annulee` }),
});

/** Takes an invitation back. */
export async function cancelCoSignatureForm(state: FormState, data: FormData): Promise<FormState> {
  return cancel(state, data);
}
