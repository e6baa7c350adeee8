import 'server-only';
import type { Identifiers } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind, ActorRecord, ActorSummary, PublicActor } from '@/lib/actors/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const summaryColumns = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  demonstration: true,
  commune: { select: { name: true } },
} as const;
const publicColumns = { ...summaryColumns, presentation: true, website: true } as const;
const recordColumns = {
  ...publicColumns,
  siren: true,
  siret: true,
  rna: true,
  communeInsee: true,
  contactEmail: true,
  contactPhone: true,
  listed: true,
} as const;

/** The name of the commune beside the columns of the actor. */
function flat<Row extends { commune: { name: string } | null }>({ commune, ...row }: Row) {
  return { ...row, communeName: commune?.name ?? null };
}

export interface ActorColumns extends Identifiers {
  name: string;
  nameKey: string;
  kind: ActorKind;
  communeInsee: string | null;
  presentation: string;
  website: string;
  contactEmail: string;
  contactPhone: string;
  listed: boolean;
}

export async function createActor(actor: ActorColumns & { slug: string; createdById: string; createdAt: Date }): Promise<string> {
  const { id } = await db().actor.create({ data: actor, select: { id: true } });
  return id;
}

export async function updateActor(id: string, columns: ActorColumns): Promise<void> {
  await db().actor.update({ where: { id }, data: columns, select: { id: true } });
}

export async function findActor(id: string): Promise<ActorRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().actor.findUnique({ where: { id }, select: recordColumns });
  return row && flat(row);
}

/** Reads an actor and holds its row: acts on its delegates wait for one another. */
export async function findActorForUpdate(id: string): Promise<ActorRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Actor" WHERE id = ${id}::uuid FOR UPDATE`;
  return findActor(id);
}

/** The actor that already bears one of these numbers or, when `byName`, this name in this commune. */
export async function findSameActor(wanted: {
  siren: string | null;
  rna: string | null;
  byName: { nameKey: string; communeInsee: string | null } | null;
  exceptId: string | null;
}): Promise<(ActorSummary & { matchedBy: 'siren' | 'rna' | 'name' }) | null> {
  const ways = [
    ...(wanted.siren ? [{ by: 'siren' as const, where: { siren: wanted.siren } }] : []),
    ...(wanted.rna ? [{ by: 'rna' as const, where: { rna: wanted.rna } }] : []),
    ...(wanted.byName
      ? [{ by: 'name' as const, where: { ...wanted.byName, siren: null, rna: null, kind: { not: 'habitant' as const } } }]
      : []),
  ];
  for (const { by, where } of ways) {
    const row = await db().actor.findFirst({
      where: { AND: [where, wanted.exceptId ? { id: { not: wanted.exceptId } } : {}] },
      select: summaryColumns,
    });
    if (row) return { ...flat(row), matchedBy: by };
  }
  return null;
}

/** The addresses already taken that begin like this one. */
export async function slugsLike(slug: string): Promise<Set<string>> {
  const rows = await db().actor.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** The person already represents themself as an inhabitant; other registrations by the same person wait until the end of the transaction. */
export async function hasInhabitantForUpdate(personId: string): Promise<boolean> {
  await db().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`inhabitant:${personId}`}, 0))`;
  return (await db().actor.count({ where: { kind: 'habitant', createdById: personId } })) > 0;
}

export async function communeExists(insee: string): Promise<boolean> {
  return (await db().commune.count({ where: { insee } })) > 0;
}

export async function listSummaries(ids: readonly string[]): Promise<ActorSummary[]> {
  const rows = await db().actor.findMany({ where: { id: { in: [...ids] } }, orderBy: { nameKey: 'asc' }, select: summaryColumns });
  return rows.map(flat);
}

/**
 * Actors that a person may ask to join: public ones whose name holds each word, and any other by its exact number
 * or its exact name. Inhabitants speak for themselves only.
 */
export async function searchJoinable(wanted: { nameKey: string; number: string; take: number }): Promise<ActorSummary[]> {
  const words = wanted.nameKey.split(' ').filter(Boolean);
  const exact: Prisma.ActorWhereInput[] = [
    ...(wanted.nameKey === '' ? [] : [{ nameKey: wanted.nameKey }]),
    ...(wanted.number === '' ? [] : [{ siren: wanted.number }, { siret: wanted.number }, { rna: wanted.number }]),
  ];
  const named: Prisma.ActorWhereInput[] = words.length === 0 ? [] : [{ listed: true, AND: words.map((word) => ({ nameKey: { contains: word } })) }];
  const rows = await db().actor.findMany({
    where: { kind: { not: 'habitant' }, OR: [...exact, ...named] },
    orderBy: { nameKey: 'asc' },
    take: wanted.take,
    select: summaryColumns,
  });
  return rows.map(flat);
}

export async function listActors(filter: {
  nameKey: string;
  number: string;
  skip: number;
  take: number;
}): Promise<{ actors: ActorRecord[]; total: number }> {
  const words = filter.nameKey.split(' ').filter(Boolean);
  const where: Prisma.ActorWhereInput =
    words.length === 0
      ? {}
      : { OR: [{ AND: words.map((word) => ({ nameKey: { contains: word } })) }, { siren: filter.number }, { siret: filter.number }, { rna: filter.number }] };
  const [rows, total] = await Promise.all([
    db().actor.findMany({ where, orderBy: { nameKey: 'asc' }, skip: filter.skip, take: filter.take, select: recordColumns }),
    db().actor.count({ where }),
  ]);
  return { actors: rows.map(flat), total };
}

export async function listPublicActors(filter: {
  nameKey: string;
  kind: ActorKind | null;
  skip: number;
  take: number;
}): Promise<{ actors: ActorSummary[]; total: number }> {
  const words = filter.nameKey.split(' ').filter(Boolean);
  const where: Prisma.ActorWhereInput = {
    listed: true,
    ...(filter.kind ? { kind: filter.kind } : {}),
    AND: words.map((word) => ({ nameKey: { contains: word } })),
  };
  const [rows, total] = await Promise.all([
    db().actor.findMany({ where, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }], skip: filter.skip, take: filter.take, select: summaryColumns }),
    db().actor.count({ where }),
  ]);
  return { actors: rows.map(flat), total };
}

export async function findPublicActor(slug: string): Promise<PublicActor | null> {
  const row = await db().actor.findFirst({ where: { slug, listed: true }, select: publicColumns });
  return row && flat(row);
}

/** Every actor that accepted to be public, by name. */
export async function listAllPublic(): Promise<PublicActor[]> {
  const rows = await db().actor.findMany({ where: { listed: true }, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }], select: publicColumns });
  return rows.map(flat);
}
