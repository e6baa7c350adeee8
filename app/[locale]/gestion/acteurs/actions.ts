'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { actorRefusals } from '@/lib/actors/errors.ts';
import { joinDecisionSchema, mandateSchema, restoreAccessSchema, updateActorSchema } from '@/lib/actors/schema.ts';
import { decideJoinRequest } from '@/lib/actors/use-cases/decide-join-request.ts';
import { restoreAccess } from '@/lib/actors/use-cases/restore-access.ts';
import { setDelegateMandate } from '@/lib/actors/use-cases/set-delegate-mandate.ts';
import { updateActor } from '@/lib/actors/use-cases/update-actor.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = actorRefusals;
const page = (actorId: string, done: string) => ({ redirectTo: `/gestion/acteurs/${actorId}?fait=${done}` });

const update = formAction({ schema: updateActorSchema, sentences, run: updateActor, done: () => ({ message: 'Profil enregistré' }), refreshes: true });
const restore = formAction({ schema: restoreAccessSchema, sentences, run: restoreAccess, done: ({ actorId }) => page(actorId, 'acces') });
const setMandate = formAction({ schema: mandateSchema, sentences, run: setDelegateMandate, done: ({ actorId }) => page(actorId, 'mandat') });
const decide = formAction({
  schema: joinDecisionSchema,
  sentences,
  run: decideJoinRequest,
  done: ({ actorId }, { decision }) => page(actorId, decision === 'accept' ? 'rejoint' : 'refuse'),
});

export async function saveActor(state: FormState, data: FormData): Promise<FormState> {
  return update(state, data);
}

export async function restoreActorAccess(state: FormState, data: FormData): Promise<FormState> {
  return restore(state, data);
}

export async function saveMandate(state: FormState, data: FormData): Promise<FormState> {
  return setMandate(state, data);
}

export async function answerJoinRequest(state: FormState, data: FormData): Promise<FormState> {
  return decide(state, data);
}
