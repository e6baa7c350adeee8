import 'server-only';
import type { AttachmentKind, GeneralRole } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';

export interface StoredSession {
  id: string;
  personId: string;
  expiresAt: Date;
  createdAt: Date;
  userAgent: string;
}

export interface SessionOwner {
  session: StoredSession;
  person: {
    id: string;
    email: string;
    name: string;
    lastSeenAt: Date | null;
    roles: GeneralRole[];
    attachments: { kind: AttachmentKind; objectId: string; startsAt: Date; endsAt: Date | null }[];
  };
}

const sessionColumns = { id: true, personId: true, expiresAt: true, createdAt: true, userAgent: true } as const;

export async function createSession(session: {
  tokenHash: string;
  personId: string;
  expiresAt: Date;
  createdAt: Date;
}): Promise<StoredSession> {
  return db().session.create({ data: session, select: sessionColumns });
}

/** The session with this token and its owner's rights; null when it is over or its owner was erased. */
export async function findSessionOwner(tokenHash: string, now: Date): Promise<SessionOwner | null> {
  const row = await db().session.findFirst({
    where: { tokenHash, expiresAt: { gt: now }, person: { erasedAt: null } },
    select: {
      ...sessionColumns,
      person: {
        select: {
          id: true,
          email: true,
          name: true,
          lastSeenAt: true,
          roles: { select: { role: true } },
          attachments: { select: { kind: true, objectId: true, startsAt: true, endsAt: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { person, ...session } = row;
  return { session, person: { ...person, roles: person.roles.map(({ role }) => role) } };
}

export async function describeSession(id: string, userAgent: string): Promise<void> {
  await db().session.update({ where: { id }, data: { userAgent: userAgent.slice(0, 300) }, select: { id: true } });
}

export async function touchPerson(id: string, now: Date): Promise<void> {
  await db().person.update({ where: { id }, data: { lastSeenAt: now }, select: { id: true } });
}

export async function listSessions(personId: string, now: Date): Promise<StoredSession[]> {
  return db().session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: sessionColumns,
  });
}

export async function findSession(id: string): Promise<StoredSession | null> {
  return db().session.findUnique({ where: { id }, select: sessionColumns });
}

export async function deleteSession(id: string): Promise<void> {
  await db().session.deleteMany({ where: { id } });
}

export async function deleteSessionByToken(tokenHash: string): Promise<void> {
  await db().session.deleteMany({ where: { tokenHash } });
}

export async function deleteOtherSessions(personId: string, keptId: string): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { personId, id: { not: keptId } } });
  return count;
}

export async function createVerificationToken(token: { identifier: string; tokenHash: string; expiresAt: Date }): Promise<void> {
  await db().verificationToken.create({ data: token, select: { identifier: true } });
}

/** Takes the token out: a second use finds nothing. */
export async function takeVerificationToken(
  identifier: string,
  tokenHash: string,
): Promise<{ identifier: string; expiresAt: Date } | null> {
  const taken = await db().$queryRaw<{ identifier: string; expiresAt: Date }[]>`
    DELETE FROM "VerificationToken" WHERE identifier = ${identifier} AND "tokenHash" = ${tokenHash}
    RETURNING identifier, "expiresAt"`;
  return taken[0] ?? null;
}

/** Removes links and sessions that are over. */
export async function deleteExpired(now: Date): Promise<void> {
  await db().verificationToken.deleteMany({ where: { expiresAt: { lte: now } } });
  await db().session.deleteMany({ where: { expiresAt: { lte: now } } });
}
