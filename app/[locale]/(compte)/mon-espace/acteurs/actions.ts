'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { actorRefusals } from '@/lib/actors/errors.ts';
import {
  actorIdSchema,
  invitationIdSchema,
  inviteDelegateSchema,
  joinDecisionSchema,
  joinRequestIdSchema,
  joinRequestSchema,
  mandateSchema,
  registerActorSchema,
  updateActorSchema,
} from '@/lib/actors/schema.ts';
import { acceptDelegateInvitation } from '@/lib/actors/use-cases/accept-delegate-invitation.ts';
import { cancelDelegateInvitation } from '@/lib/actors/use-cases/cancel-delegate-invitation.ts';
import { decideJoinRequest } from '@/lib/actors/use-cases/decide-join-request.ts';
import { declineDelegateInvitation } from '@/lib/actors/use-cases/decline-delegate-invitation.ts';
import { inviteDelegate } from '@/lib/actors/use-cases/invite-delegate.ts';
import { leaveActor } from '@/lib/actors/use-cases/leave-actor.ts';
import { registerActor } from '@/lib/actors/use-cases/register-actor.ts';
import { requestToJoinActor } from '@/lib/actors/use-cases/request-to-join-actor.ts';
import { setDelegateMandate } from '@/lib/actors/use-cases/set-delegate-mandate.ts';
import { updateActor } from '@/lib/actors/use-cases/update-actor.ts';
import { withdrawJoinRequest } from '@/lib/actors/use-cases/withdraw-join-request.ts';
import { formAction } from '@/lib/web/form-action.ts';

const list = '/mon-espace/acteurs';
const sentences = actorRefusals;

const register = formAction({
  schema: registerActorSchema,
  sentences,
  run: registerActor,
  done: ({ actorId }) => ({ redirectTo: `${list}/${actorId}?fait=inscrit` }),
  refreshes: true,
});
const update = formAction({
  schema: updateActorSchema,
  sentences,
  run: updateActor,
  done: () => ({ message: 'Profil enregistré' }),
  refreshes: true,
});
const invite = formAction({
  schema: inviteDelegateSchema,
  sentences,
  run: inviteDelegate,
  done: (_value, { actorId }) => ({ redirectTo: `${list}/${actorId}?fait=invite#delegues` }),
});
const cancel = formAction({
  schema: invitationIdSchema,
  sentences,
  run: cancelDelegateInvitation,
  done: ({ actorId }) => ({ redirectTo: `${list}/${actorId}?fait=annule#delegues` }),
});
const accept = formAction({
  schema: invitationIdSchema,
  sentences,
  run: acceptDelegateInvitation,
  done: ({ actorId }) => ({ redirectTo: `${list}/${actorId}?fait=accepte` }),
});
const decline = formAction({
  schema: invitationIdSchema,
  sentences,
  run: declineDelegateInvitation,
  done: () => ({ redirectTo: `${list}?fait=decline` }),
});
const join = formAction({
  schema: joinRequestSchema,
  sentences,
  run: requestToJoinActor,
  done: () => ({ redirectTo: `${list}?fait=demande` }),
});
const withdraw = formAction({
  schema: joinRequestIdSchema,
  sentences,
  run: withdrawJoinRequest,
  done: () => ({ redirectTo: `${list}?fait=retire` }),
});
const decide = formAction({
  schema: joinDecisionSchema,
  sentences,
  run: decideJoinRequest,
  done: ({ actorId }, { decision }) => ({ redirectTo: `${list}/${actorId}?fait=${decision === 'accept' ? 'rejoint' : 'refuse'}#delegues` }),
});
const setMandate = formAction({
  schema: mandateSchema,
  sentences,
  run: setDelegateMandate,
  done: ({ actorId }) => ({ redirectTo: `${list}/${actorId}?fait=mandat#delegues` }),
});
const leave = formAction({
  schema: actorIdSchema,
  sentences,
  run: leaveActor,
  done: () => ({ redirectTo: `${list}?fait=quitte` }),
});

export async function registerOwnActor(state: FormState, data: FormData): Promise<FormState> {
  return register(state, data);
}

export async function saveActor(state: FormState, data: FormData): Promise<FormState> {
  return update(state, data);
}

export async function sendInvitation(state: FormState, data: FormData): Promise<FormState> {
  return invite(state, data);
}

export async function cancelInvitation(state: FormState, data: FormData): Promise<FormState> {
  return cancel(state, data);
}

export async function acceptInvitation(state: FormState, data: FormData): Promise<FormState> {
  return accept(state, data);
}

export async function declineInvitation(state: FormState, data: FormData): Promise<FormState> {
  return decline(state, data);
}

export async function askToJoin(state: FormState, data: FormData): Promise<FormState> {
  return join(state, data);
}

export async function withdrawRequest(state: FormState, data: FormData): Promise<FormState> {
  return withdraw(state, data);
}

export async function answerJoinRequest(state: FormState, data: FormData): Promise<FormState> {
  return decide(state, data);
}

export async function saveMandate(state: FormState, data: FormData): Promise<FormState> {
  return setMandate(state, data);
}

export async function leaveOwnActor(state: FormState, data: FormData): Promise<FormState> {
  return leave(state, data);
}
