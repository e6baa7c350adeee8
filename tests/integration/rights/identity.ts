import { attachPerson } from '@/lib/identity/use-cases/attach-person.ts';
import { closeOwnSession } from '@/lib/identity/use-cases/close-own-session.ts';
import { createPerson } from '@/lib/identity/use-cases/create-person.ts';
import { endAttachment } from '@/lib/identity/use-cases/end-attachment.ts';
import { eraseDormantPeople } from '@/lib/identity/use-cases/erase-dormant-people.ts';
import { forgetExpired } from '@/lib/identity/use-cases/forget-expired.ts';
import { grantAdministration } from '@/lib/identity/use-cases/grant-administration.ts';
import { grantRole } from '@/lib/identity/use-cases/grant-role.ts';
import { openAccount } from '@/lib/identity/use-cases/open-account.ts';
import { openDemonstrationSession } from '@/lib/identity/use-cases/open-demonstration-session.ts';
import { listDemonstrationPeople } from '@/lib/identity/use-cases/list-demonstration-people.ts';
import { listOwnSessions } from '@/lib/identity/use-cases/list-own-sessions.ts';
import { listPeople } from '@/lib/identity/use-cases/list-people.ts';
import { readOwnProfile } from '@/lib/identity/use-cases/read-own-profile.ts';
import { readPerson } from '@/lib/identity/use-cases/read-person.ts';
import { requestSignInLink } from '@/lib/identity/use-cases/request-sign-in-link.ts';
import { revokeOtherSessions } from '@/lib/identity/use-cases/revoke-other-sessions.ts';
import { revokeRole } from '@/lib/identity/use-cases/revoke-role.ts';
import { revokeSession } from '@/lib/identity/use-cases/revoke-session.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import { db } from '@/lib/platform/database.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const everybody = roleNames;
const signedIn = roleNames.filter((role) => role !== 'nobody');

async function sessionOf(world: World, personId: string): Promise<string> {
  const { id } = await db().session.create({
    data: { tokenHash: `empreinte-${personId}`, personId, expiresAt: new Date(world.now.getTime() + 3_600_000) },
    select: { id: true },
  });
  return id;
}

export const rights: DomainRights = {
  'attach-person': {
    allowed: ['administrator'],
    run: (world, context) =>
      attachPerson(context, {
        email: 'nouvelle@monde.example',
        kind: 'call_manager',
        objectId: world.callId,
        title: '',
        startsAt: world.now,
        endsAt: null,
      }),
  },
  // Whoever holds a token may leave.
  'close-own-session': { allowed: everybody, run: () => closeOwnSession({ token: 'jeton' }) },
  'create-person': {
    allowed: ['administrator'],
    run: (_world, context) => createPerson(context, { email: 'ajoutee@monde.example', name: '' }),
  },
  'end-attachment': {
    allowed: ['administrator'],
    async run(world, context) {
      const { id } = await db().attachment.findFirstOrThrow({ where: { personId: world.people.delegate.id }, select: { id: true } });
      return endAttachment(context, { attachmentId: id });
    },
  },
  // Run by the worker, on nobody's behalf.
  'erase-dormant-people': { allowed: everybody, run: async (world) => `${await eraseDormantPeople(world.now)} erased` },
  'forget-expired': { allowed: everybody, run: (world) => forgetExpired(world.now) },
  // Called by the command line alone, where whoever holds the database already may.
  'grant-administration': {
    allowed: everybody,
    run: (_world, context) => grantAdministration(context, { email: 'premiere@monde.example' }),
  },
  'grant-role': {
    allowed: ['administrator'],
    run: (world, context) => grantRole(context, { personId: world.people.citizen.id, role: 'moderator' }),
  },
  // Called by other use-cases, which ask the right.
  'open-account': { allowed: everybody, run: (_world, context) => openAccount(context, { email: 'invitee@monde.example' }) },
  'open-demonstration-session': {
    allowed: [],
    run: (world, context) => openDemonstrationSession(context, { email: world.people.citizen.email }),
  },
  'list-demonstration-people': { allowed: [], run: (_world, context) => listDemonstrationPeople(context) },
  'list-own-sessions': {
    allowed: ['delegate'],
    async run(world, context) {
      await sessionOf(world, world.people.delegate.id);
      return listOwnSessions(context, { currentId: '' });
    },
  },
  'list-people': { allowed: ['administrator'], run: (_world, context) => listPeople(context, { search: '', page: 1 }) },
  'read-own-profile': { allowed: signedIn, run: (_world, context) => readOwnProfile(context) },
  'read-person': {
    allowed: ['administrator'],
    run: (world, context) => readPerson(context, { personId: world.people.delegate.id }),
  },
  'request-sign-in-link': {
    allowed: everybody,
    run: (_world, context) =>
      requestSignInLink(context, { email: 'inconnue@monde.example', returnTo: '/mon-espace', locale: 'fr', origin: '127.0.0.1' }),
  },
  'revoke-other-sessions': {
    allowed: signedIn,
    run: (_world, context) => revokeOtherSessions(context, { currentId: '00000000-0000-7000-8000-000000000000' }),
  },
  'revoke-role': {
    allowed: ['administrator'],
    run: (world, context) => revokeRole(context, { personId: world.people.moderator.id, role: 'moderator' }),
  },
  'revoke-session': {
    allowed: ['delegate'],
    run: async (world, context) => revokeSession(context, { sessionId: await sessionOf(world, world.people.delegate.id) }),
  },
  'update-own-profile': { allowed: signedIn, run: (_world, context) => updateOwnProfile(context, { name: 'Nom', phone: '' }) },
};
