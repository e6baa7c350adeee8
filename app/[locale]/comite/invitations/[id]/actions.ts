'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { acceptInvitationSchema, declineInvitationSchema } from '@/lib/committee/schema/composition.ts';
import { acceptCommissionInvitation } from '@/lib/committee/use-cases/commissions/accept-commission-invitation.ts';
import { declineCommissionInvitation } from '@/lib/committee/use-cases/commissions/decline-commission-invitation.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = committeeRefusals;
const accept = formAction({ schema: acceptInvitationSchema, sentences, run: acceptCommissionInvitation, done: () => ({ redirectTo: '/comite/guide?fait=accepte' }) });
const decline = formAction({
  schema: declineInvitationSchema,
  sentences,
  run: declineCommissionInvitation,
  done: ({ invitationId }) => ({ redirectTo: `/comite/invitations/${invitationId}?fait=decline` }),
});

/** Takes the seat that is offered. */
export async function acceptForm(state: FormState, data: FormData): Promise<FormState> {
  return accept(state, data);
}

/** Turns the seat down. */
export async function declineForm(state: FormState, data: FormData): Promise<FormState> {
  return decline(state, data);
}
