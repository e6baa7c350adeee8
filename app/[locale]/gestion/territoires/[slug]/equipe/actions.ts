'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { territoryRefusals } from '@/lib/territories/errors.ts';
import { endEditingSchema, inviteEditorSchema, leaveTerritorySchema, territoryInvitationIdSchema, territorySettingsSchema } from '@/lib/territories/schema/editors.ts';
import { endTerritoryEditing } from '@/lib/territories/use-cases/editors/end-territory-editing.ts';
import { inviteTerritoryEditor } from '@/lib/territories/use-cases/editors/invite-territory-editor.ts';
import { leaveTerritory } from '@/lib/territories/use-cases/editors/leave-territory.ts';
import { nameSuccessor } from '@/lib/territories/use-cases/editors/name-successor.ts';
import { resendTerritoryInvitation } from '@/lib/territories/use-cases/editors/resend-territory-invitation.ts';
import { withdrawTerritoryInvitation } from '@/lib/territories/use-cases/editors/withdraw-territory-invitation.ts';
import { changeTerritorySettings } from '@/lib/territories/use-cases/settings/change-territory-settings.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = territoryRefusals;
const back = ({ slug }: { slug: string }, done: string) => ({ redirectTo: `/gestion/territoires/${slug}/equipe?fait=${done}` });

const invite = formAction({ schema: inviteEditorSchema, sentences, run: inviteTerritoryEditor, done: (value) => back(value, 'invitation') });
const resend = formAction({ schema: territoryInvitationIdSchema, sentences, run: resendTerritoryInvitation, done: (value) => back(value, 'renvoi') });
const withdraw = formAction({ schema: territoryInvitationIdSchema, sentences, run: withdrawTerritoryInvitation, done: (value) => back(value, 'retrait') });
const end = formAction({ schema: endEditingSchema, sentences, run: endTerritoryEditing, done: (value) => back(value, 'fin') });
const name = formAction({ schema: inviteEditorSchema, sentences, run: nameSuccessor, done: (value) => back(value, 'suite') });
const leave = formAction({ schema: leaveTerritorySchema, sentences, run: leaveTerritory, done: () => ({ redirectTo: '/gestion/territoires?fait=depart' }) });
const change = formAction({ schema: territorySettingsSchema, sentences, run: changeTerritorySettings, done: (value) => back(value, 'reglages'), refreshes: true });

/** Invites somebody to edit the territory. */
export async function inviteForm(state: FormState, data: FormData): Promise<FormState> {
  return invite(state, data);
}
/** Sends an invitation again. */
export async function resendForm(state: FormState, data: FormData): Promise<FormState> {
  return resend(state, data);
}
/** Takes an invitation back. */
export async function withdrawForm(state: FormState, data: FormData): Promise<FormState> {
  return withdraw(state, data);
}
/** Ends somebody's mandate at once. */
export async function endForm(state: FormState, data: FormData): Promise<FormState> {
  return end(state, data);
}
/** Names who comes after the editor who leaves. */
export async function nameForm(state: FormState, data: FormData): Promise<FormState> {
  return name(state, data);
}
/** Leaves at once. */
export async function leaveForm(state: FormState, data: FormData): Promise<FormState> {
  return leave(state, data);
}
/** Changes the site of the territory, and whether its page waits for a second reader. */
export async function changeForm(state: FormState, data: FormData): Promise<FormState> {
  return change(state, data);
}
