'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { acceptCoSignatureSchema, declineCoSignatureSchema } from '@/lib/cahiers/schema/co-signatures.ts';
import { acceptCoSignature } from '@/lib/cahiers/use-cases/accept-co-signature.ts';
import { declineCoSignature } from '@/lib/cahiers/use-cases/decline-co-signature.ts';
import { formAction } from '@/lib/web/form-action.ts';

const accept = formAction({
  schema: acceptCoSignatureSchema,
  sentences: cahierRefusals,
  run: acceptCoSignature,
  done: (_value, { token }) => ({ redirectTo: `/mon-espace/co-signatures/${token}?reponse=signe` }),
});

/** Signs the cahier. */
export async function acceptCoSignatureForm(state: FormState, data: FormData): Promise<FormState> {
  return accept(state, data);
}

const decline = formAction({
  schema: declineCoSignatureSchema,
  sentences: cahierRefusals,
  run: declineCoSignature,
  done: (_value, { token }) => ({ redirectTo: `/mon-espace/co-signatures/${token}?reponse=non` }),
});

/** Declines to sign. */
export async function declineCoSignatureForm(state: FormState, data: FormData): Promise<FormState> {
  return decline(state, data);
}
