import 'server-only';
import { describeSession, findSessionOwner, touchPerson, type SessionOwner } from '@/lib/identity/repository/sessions.ts';
import { findPersonRecord, listAdministrators, listAttached, listPeopleByIds, type PersonIdentity } from '@/lib/identity/repository/people.ts';
import { currentAttachments, sessionTokenHash } from '@/lib/identity/rules.ts';
import type { AttachmentKind, AttachmentRecord, Viewer } from '@/lib/identity/types.ts';

const visitRememberedFor = 3_600_000;

/** Who holds this session token at `now`, with their current rights; null when the session is over. */
export async function viewerByToken(
  token: string,
  now: Date,
  userAgent: string,
): Promise<{ viewer: Viewer; sessionId: string } | null> {
  const owner: SessionOwner | null = await findSessionOwner(sessionTokenHash(token), now);
  if (!owner) return null;
  const { session, person } = owner;
  if (session.userAgent === '' && userAgent !== '') await describeSession(session.id, userAgent);
  if (!person.lastSeenAt || now.getTime() - person.lastSeenAt.getTime() > visitRememberedFor) await touchPerson(person.id, now);
  return {
    sessionId: session.id,
    viewer: {
      personId: person.id,
      email: person.email,
      name: person.name,
      roles: person.roles,
      attachments: currentAttachments(person.attachments, now),
    },
  };
}

/** A person with the rights of this instant, for what happens later in their name; null for nobody. */
export async function viewerById(personId: string, now: Date): Promise<Viewer | null> {
  const person = await findPersonRecord(personId);
  return person && { personId, email: person.email, name: person.name, roles: person.roles, attachments: currentAttachments(person.attachments, now) };
}

/** The people attached to these objects at `now`, for higher domains that notify them or show their names. */
export async function attachedPeople(
  kinds: readonly AttachmentKind[],
  objectIds: readonly string[],
  now: Date,
): Promise<(AttachmentRecord & { person: PersonIdentity })[]> {
  return objectIds.length === 0 ? [] : listAttached(kinds, objectIds, now);
}

/** Those who administer the portal, to notify them. */
export async function administrators(): Promise<PersonIdentity[]> {
  return listAdministrators();
}

/** Names by person id. */
export async function peopleNames(ids: readonly string[]): Promise<Map<string, string>> {
  const people = await listPeopleByIds([...new Set(ids)]);
  return new Map(people.map(({ id, name, email }) => [id, name || email]));
}

/** People by id, for higher domains that write to them; erased people have empty columns. */
export async function peopleByIds(ids: readonly string[]): Promise<Map<string, PersonIdentity>> {
  const people = await listPeopleByIds([...new Set(ids)]);
  return new Map(people.map((person) => [person.id, person]));
}
