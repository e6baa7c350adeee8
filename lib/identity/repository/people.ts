import 'server-only';
import type {
  AttachmentKind,
  AttachmentRecord,
  GeneralRole,
  PersonRecord,
  PersonSummary,
} from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

export interface PersonIdentity {
  id: string;
  email: string;
  name: string;
}

const identity = { id: true, email: true, name: true } as const;

const attachmentColumns = {
  id: true,
  personId: true,
  kind: true,
  objectId: true,
  title: true,
  startsAt: true,
  endsAt: true,
} as const;

export async function findPersonByEmail(email: string): Promise<PersonIdentity | null> {
  return db().person.findFirst({ where: { email, erasedAt: null }, select: identity });
}

export async function findPerson(id: string): Promise<PersonIdentity | null> {
  if (!isUuid(id)) return null;
  return db().person.findFirst({ where: { id, erasedAt: null }, select: identity });
}

/** Creates the person with this address, or returns the one who has it already. */
export async function ensurePerson(email: string, now: Date, name = ''): Promise<PersonIdentity> {
  await db().person.createMany({ data: [{ email, name, createdAt: now }], skipDuplicates: true });
  return db().person.findUniqueOrThrow({ where: { email }, select: identity });
}

export async function updateProfile(id: string, profile: { name: string; phone: string }): Promise<void> {
  await db().person.update({ where: { id }, data: profile, select: { id: true } });
}

export async function findProfile(id: string): Promise<{ name: string; phone: string; email: string } | null> {
  return db().person.findUnique({ where: { id }, select: { name: true, phone: true, email: true } });
}

export async function listPeople(filter: { search: string; skip: number; take: number }): Promise<{ people: PersonSummary[]; total: number }> {
  const where = {
    erasedAt: null,
    ...(filter.search === ''
      ? {}
      : {
          OR: [
            { name: { contains: filter.search, mode: 'insensitive' as const } },
            { email: { contains: filter.search, mode: 'insensitive' as const } },
          ],
        }),
  };
  const [rows, total] = await Promise.all([
    db().person.findMany({
      where,
      orderBy: [{ name: 'asc' }, { email: 'asc' }],
      skip: filter.skip,
      take: filter.take,
      select: {
        ...identity,
        demonstration: true,
        lastSeenAt: true,
        roles: { select: { role: true } },
        _count: { select: { attachments: true } },
      },
    }),
    db().person.count({ where }),
  ]);
  const people = rows.map(({ roles, _count, ...person }) => ({
    ...person,
    roles: roles.map(({ role }) => role),
    attachmentCount: _count.attachments,
  }));
  return { people, total };
}

export async function findPersonRecord(id: string): Promise<PersonRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().person.findFirst({
    where: { id, erasedAt: null },
    select: {
      ...identity,
      phone: true,
      demonstration: true,
      createdAt: true,
      lastSeenAt: true,
      roles: { select: { role: true } },
      attachments: { select: attachmentColumns, orderBy: { startsAt: 'desc' } },
    },
  });
  if (!row) return null;
  return { ...row, roles: row.roles.map(({ role }) => role), attachmentCount: row.attachments.length };
}

export async function listDemonstrationPeople(): Promise<PersonIdentity[]> {
  return db().person.findMany({
    where: { demonstration: true, erasedAt: null },
    orderBy: { createdAt: 'asc' },
    select: identity,
  });
}

export async function giveRole(personId: string, role: GeneralRole, now: Date): Promise<boolean> {
  const { count } = await db().personRole.createMany({ data: [{ personId, role, grantedAt: now }], skipDuplicates: true });
  return count === 1;
}

export async function takeRole(personId: string, role: GeneralRole): Promise<boolean> {
  const { count } = await db().personRole.deleteMany({ where: { personId, role } });
  return count === 1;
}

/** Counts the administrators, holding their rows so that two removals cannot both leave "one other". */
export async function countAdministratorsForUpdate(): Promise<number> {
  const rows = await db().$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "PersonRole" WHERE role = 'administrator' FOR UPDATE`;
  return rows.length;
}

export async function createAttachment(attachment: {
  personId: string;
  kind: AttachmentKind;
  objectId: string;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
}): Promise<string> {
  const { id } = await db().attachment.create({ data: attachment, select: { id: true } });
  return id;
}

export async function findAttachment(id: string): Promise<AttachmentRecord | null> {
  return db().attachment.findUnique({ where: { id }, select: attachmentColumns });
}

export async function endAttachment(id: string, endsAt: Date): Promise<void> {
  await db().attachment.update({ where: { id }, data: { endsAt }, select: { id: true } });
}

/** Attachments of one object that are current at `now`, with the people they bind. */
export async function listAttached(
  kinds: readonly AttachmentKind[],
  objectIds: readonly string[],
  now: Date,
): Promise<(AttachmentRecord & { person: PersonIdentity })[]> {
  return db().attachment.findMany({
    where: {
      kind: { in: [...kinds] },
      objectId: { in: [...objectIds] },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      person: { erasedAt: null },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...attachmentColumns, person: { select: identity } },
  });
}

export async function listAdministrators(): Promise<PersonIdentity[]> {
  return db().person.findMany({ where: { erasedAt: null, roles: { some: { role: 'administrator' } } }, orderBy: { id: 'asc' }, select: identity });
}

/** Names of people by id, for histories and tables; erased people come with an empty name. */
export async function listPeopleByIds(ids: readonly string[]): Promise<PersonIdentity[]> {
  if (ids.length === 0) return [];
  return db().person.findMany({ where: { id: { in: [...ids] } }, select: identity });
}

/**
 * Erases the personal columns of those not seen since `before`, with their sessions, roles and mandates; the row stays,
 * because the audit and the histories point at it. Administrators stay: somebody must be able to come back. Gives their ids.
 */
export async function eraseDormant(before: Date, now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    UPDATE "Person" person
    SET email = 'efface-' || person.id || '@invalid', name = '', phone = '', "erasedAt" = ${now}
    WHERE person."erasedAt" IS NULL AND NOT person.demonstration
      AND COALESCE(person."lastSeenAt", person."createdAt") < ${before}
      AND NOT EXISTS (SELECT 1 FROM "PersonRole" role WHERE role."personId" = person.id AND role.role = 'administrator')
    RETURNING person.id`;
  const ids = rows.map(({ id }) => id);
  await db().session.deleteMany({ where: { personId: { in: ids } } });
  await db().personRole.deleteMany({ where: { personId: { in: ids } } });
  await db().attachment.updateMany({ where: { personId: { in: ids }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] }, data: { endsAt: now } });
  return ids;
}
