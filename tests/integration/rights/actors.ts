import { acceptDelegateInvitation } from '@/lib/actors/use-cases/accept-delegate-invitation.ts';
import { cancelDelegateInvitation } from '@/lib/actors/use-cases/cancel-delegate-invitation.ts';
import { decideJoinRequest } from '@/lib/actors/use-cases/decide-join-request.ts';
import { declineDelegateInvitation } from '@/lib/actors/use-cases/decline-delegate-invitation.ts';
import { eraseOldRequests } from '@/lib/actors/use-cases/erase-old-requests.ts';
import { inviteDelegate } from '@/lib/actors/use-cases/invite-delegate.ts';
import { leaveActor } from '@/lib/actors/use-cases/leave-actor.ts';
import { listActors } from '@/lib/actors/use-cases/list-actors.ts';
import { listOwnActors } from '@/lib/actors/use-cases/list-own-actors.ts';
import { listOwnInvitations } from '@/lib/actors/use-cases/list-own-invitations.ts';
import { listOwnJoinRequests } from '@/lib/actors/use-cases/list-own-join-requests.ts';
import { readActor } from '@/lib/actors/use-cases/read-actor.ts';
import { registerActor } from '@/lib/actors/use-cases/register-actor.ts';
import { requestToJoinActor } from '@/lib/actors/use-cases/request-to-join-actor.ts';
import { restoreAccess } from '@/lib/actors/use-cases/restore-access.ts';
import { searchJoinableActors } from '@/lib/actors/use-cases/search-joinable-actors.ts';
import { setDelegateMandate } from '@/lib/actors/use-cases/set-delegate-mandate.ts';
import { updateActor } from '@/lib/actors/use-cases/update-actor.ts';
import { withdrawJoinRequest } from '@/lib/actors/use-cases/withdraw-join-request.ts';
import type { ActorInput } from '@/lib/actors/schema.ts';
import { db } from '@/lib/platform/database.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const signedIn = roleNames.filter((role) => role !== 'nobody');

function profile(world: World): ActorInput {
  return {
    name: 'Association du monde',
    kind: 'association',
    number: '',
    rna: 'W531000123',
    communeInsee: world.communeInsee,
    presentation: '',
    website: '',
    contactEmail: '',
    contactPhone: '',
    listed: true,
  };
}

async function invitationTo(world: World, email: string): Promise<string> {
  const { id } = await db().delegateInvitation.create({
    data: {
      actorId: world.actorId,
      email,
      invitedById: world.people.delegate.id,
      createdAt: world.now,
      expiresAt: new Date(world.now.getTime() + 86_400_000),
    },
    select: { id: true },
  });
  return id;
}

async function requestBy(world: World, personId: string): Promise<string> {
  const { id } = await db().joinRequest.create({ data: { actorId: world.actorId, personId, createdAt: world.now }, select: { id: true } });
  return id;
}

/** Somebody else is a delegate of the actor too. */
async function secondDelegate(world: World): Promise<string> {
  const { id } = await db().attachment.create({
    data: { personId: world.people.citizen.id, kind: 'actor_delegate', objectId: world.actorId, startsAt: world.now },
    select: { id: true },
  });
  return id;
}

export const rights: DomainRights = {
  'accept-delegate-invitation': {
    allowed: ['citizen'],
    run: async (world, context) =>
      acceptDelegateInvitation(context, { invitationId: await invitationTo(world, world.people.citizen.email) }),
  },
  'decline-delegate-invitation': {
    allowed: ['citizen'],
    run: async (world, context) =>
      declineDelegateInvitation(context, { invitationId: await invitationTo(world, world.people.citizen.email) }),
  },
  'cancel-delegate-invitation': {
    allowed: ['delegate'],
    run: async (world, context) => cancelDelegateInvitation(context, { invitationId: await invitationTo(world, 'invitee@monde.example') }),
  },
  'decide-join-request': {
    allowed: ['delegate', 'administrator'],
    run: async (world, context) =>
      decideJoinRequest(context, { requestId: await requestBy(world, world.people.citizen.id), decision: 'accept' }),
  },
  'invite-delegate': {
    allowed: ['delegate'],
    run: (world, context) => inviteDelegate(context, { actorId: world.actorId, email: 'invitee@monde.example' }),
  },
  // By a job, on nobody's behalf.
  'erase-old-requests': { allowed: roleNames, run: async (world) => (await eraseOldRequests(world.now)) + 1 },
  'leave-actor': {
    allowed: ['delegate'],
    async run(world, context) {
      await secondDelegate(world);
      return leaveActor(context, { actorId: world.actorId });
    },
  },
  'list-actors': { allowed: ['administrator'], run: (_world, context) => listActors(context, { search: '', page: 1 }) },
  'list-own-actors': { allowed: ['delegate', 'otherDelegate'], run: (_world, context) => listOwnActors(context) },
  'list-own-invitations': {
    allowed: ['citizen'],
    async run(world, context) {
      await invitationTo(world, world.people.citizen.email);
      return listOwnInvitations(context);
    },
  },
  'list-own-join-requests': {
    allowed: ['citizen'],
    async run(world, context) {
      await requestBy(world, world.people.citizen.id);
      return listOwnJoinRequests(context);
    },
  },
  'read-actor': { allowed: ['delegate', 'administrator'], run: (world, context) => readActor(context, { actorId: world.actorId }) },
  'register-actor': { allowed: signedIn, run: (world, context) => registerActor(context, { ...profile(world), title: '' }) },
  'request-to-join-actor': {
    allowed: signedIn.filter((role) => role !== 'delegate'),
    run: (world, context) => requestToJoinActor(context, { actorId: world.actorId, message: '' }),
  },
  'restore-access': {
    allowed: ['administrator'],
    run: (world, context) => restoreAccess(context, { actorId: world.actorId, email: 'retour@monde.example', title: '' }),
  },
  'search-joinable-actors': { allowed: signedIn, run: (_world, context) => searchJoinableActors(context, { search: 'acteur monde' }) },
  'set-delegate-mandate': {
    allowed: ['delegate', 'administrator'],
    run: async (world, context) =>
      setDelegateMandate(context, { attachmentId: await secondDelegate(world), title: 'Trésorière', startsAt: world.now, endsAt: null }),
  },
  'update-actor': {
    allowed: ['delegate', 'administrator'],
    run: (world, context) => updateActor(context, { ...profile(world), actorId: world.actorId }),
  },
  'withdraw-join-request': {
    allowed: ['citizen'],
    run: async (world, context) => withdrawJoinRequest(context, { requestId: await requestBy(world, world.people.citizen.id) }),
  },
};
