import 'server-only';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { ensurePerson, findPerson, findPersonByEmail, type PersonIdentity } from '@/lib/identity/repository/people.ts';
import {
  createSession,
  createVerificationToken,
  deleteSessionByToken,
  findSessionOwner,
  takeVerificationToken,
} from '@/lib/identity/repository/sessions.ts';
import { sessionTokenHash } from '@/lib/identity/rules.ts';

function user(person: PersonIdentity): AdapterUser {
  return { id: person.id, email: person.email, name: person.name, emailVerified: null };
}

/**
 * next-auth on our own tables: session tokens are kept as hashes, a person is created at the first sign-in,
 * and no other kind of account exists.
 */
export const authAdapter: Adapter = {
  async createUser(created: { email: string }) {
    return user(await ensurePerson(created.email, new Date()));
  },
  async getUser(id) {
    const person = await findPerson(id);
    return person && user(person);
  },
  async getUserByEmail(email) {
    const person = await findPersonByEmail(email);
    return person && user(person);
  },
  async updateUser(changed) {
    const person = await findPerson(changed.id);
    if (!person) throw new Error('The person of this sign-in no longer exists.');
    return user(person);
  },
  async getUserByAccount() {
    return null;
  },
  async linkAccount() {
    return null;
  },
  async createSession({ sessionToken, userId, expires }) {
    await createSession({ tokenHash: sessionTokenHash(sessionToken), personId: userId, expiresAt: expires, createdAt: new Date() });
    return { sessionToken, userId, expires };
  },
  async getSessionAndUser(sessionToken) {
    const owner = await findSessionOwner(sessionTokenHash(sessionToken), new Date());
    if (!owner) return null;
    return { session: { sessionToken, userId: owner.person.id, expires: owner.session.expiresAt }, user: user(owner.person) };
  },
  async updateSession() {
    // The age of a session is fixed at sign-in.
    return null;
  },
  async deleteSession(sessionToken) {
    await deleteSessionByToken(sessionTokenHash(sessionToken));
  },
  async createVerificationToken({ identifier, token, expires }) {
    await createVerificationToken({ identifier, tokenHash: token, expiresAt: expires });
    return { identifier, token, expires };
  },
  async useVerificationToken({ identifier, token }) {
    const taken = await takeVerificationToken(identifier, token);
    return taken && { identifier: taken.identifier, token, expires: taken.expiresAt };
  },
};
