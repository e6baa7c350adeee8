'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { territoryRefusals } from '@/lib/territories/errors.ts';
import { acceptTerritorySchema, territoryInvitationIdSchema } from '@/lib/territories/schema/editors.ts';
import { acceptTerritoryInvitation } from '@/lib/territories/use-cases/editors/accept-territory-invitation.ts';
import { declineTerritoryInvitation } from '@/lib/territories/use-cases/editors/decline-territory-invitation.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = territoryRefusals;
const accept = formAction({
  schema: acceptTerritorySchema,
  sentences,
  run: acceptTerritoryInvitation,
  done: ({ slug }) => ({ redirectTo: `/gestion/territoires/${slug}?fait=accepte` }),
});
const decline = formAction({
  schema: territoryInvitationIdSchema,
  sentences,
  run: declineTerritoryInvitation,
  done: ({ invitationId }) => ({ redirectTo: `/mon-espace/invitations/territoires/${invitationId}?fait=decline` }),
});

/** Takes the mandate that is offered. */
export async function acceptForm(state: FormState, data: FormData): Promise<FormState> {
  return accept(state, data);
}

/** Turns the mandate down. */
export async function declineForm(state: FormState, data: FormData): Promise<FormState> {
  return decline(state, data);
}
