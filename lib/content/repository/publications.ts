import 'server-only';
import { readDocument } from '@/lib/content/schema/documents.ts';
import { sameDocument } from '@/lib/content/rules/documents.ts';
import { stateOf } from '@/lib/content/rules/life.ts';
import type { PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';
import type { PublicationLife, PublicationState } from '@/lib/content/types/publication.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  kind: true,
  slug: true,
  draft: true,
  revision: true,
  publishedVersionId: true,
  publishedAt: true,
  scheduledVersionId: true,
  scheduledFor: true,
  removedAt: true,
  demonstration: true,
  createdAt: true,
  updatedAt: true,
  updatedById: true,
  territorySiren: true,
  territory: { select: { slug: true, name: true, needsSecondReader: true } },
  publishedVersion: { select: { document: true } },
} satisfies Prisma.PublicationSelect;

/** A publication as the acts on it see it. */
export interface KeptPublication extends PublicationLife {
  id: string;
  kind: PublicationKind;
  slug: string;
  document: PublicationDocument;
  state: PublicationState;
  revision: number;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  demonstration: boolean;
  createdAt: Date;
  updatedAt: Date;
  updatedById: string | null;
  /** Whose page it is; null for every other kind. */
  territorySiren: string | null;
  territory: { slug: string; name: string; needsSecondReader: boolean } | null;
}

type Row = Prisma.PublicationGetPayload<{ select: typeof columns }>;

function toKept({ draft, publishedVersion, ...row }: Row): KeptPublication {
  const document = readDocument(row.kind, draft);
  const draftDiffers = publishedVersion !== null && !sameDocument(document, readDocument(row.kind, publishedVersion.document));
  return { ...row, document, draftDiffers, state: stateOf({ ...row, draftDiffers }) };
}

export async function findPublication(id: string): Promise<KeptPublication | null> {
  if (!isUuid(id)) return null;
  const row = await db().publication.findUnique({ where: { id }, select: columns });
  return row && toKept(row);
}

/** Same, its row held until the end of the transaction: acts on one publication wait for each other. */
export async function findPublicationForUpdate(id: string): Promise<KeptPublication | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT 1 FROM "Publication" WHERE id = ${id}::uuid FOR UPDATE`;
  return findPublication(id);
}

/** The only one of its kind, as the home is; null while nobody has made it. */
export async function findOnlyPublication(kind: PublicationKind): Promise<KeptPublication | null> {
  const row = await db().publication.findFirst({ where: { kind }, orderBy: { createdAt: 'asc' }, select: columns });
  return row && toKept(row);
}

/** The page of this territory; null while nobody has begun it. */
export async function findTerritoryPublication(territorySiren: string): Promise<KeptPublication | null> {
  const row = await db().publication.findUnique({ where: { territorySiren }, select: columns });
  return row && toKept(row);
}

/** Begins the page of a territory; false when it is begun already, by somebody at the same instant perhaps. */
export async function beginTerritoryRow(page: { territorySiren: string; slug: string; document: PublicationDocument; personId: string | null; now: Date }): Promise<boolean> {
  const { territorySiren, slug, document, personId, now } = page;
  const data = { kind: 'territory', slug, territorySiren, draft: toJson(document), createdAt: now, updatedAt: now, updatedById: personId } as const;
  const { count } = await db().publication.createMany({ data, skipDuplicates: true });
  return count === 1;
}

export async function createPublicationRow(publication: {
  kind: PublicationKind;
  slug: string;
  document: PublicationDocument;
  personId: string | null;
  now: Date;
}): Promise<string> {
  const { kind, slug, document, personId, now } = publication;
  const { id } = await db().publication.create({
    data: { kind, slug, draft: toJson(document), createdAt: now, updatedAt: now, updatedById: personId },
    select: { id: true },
  });
  return id;
}

/** Writes the draft and raises the revision; the row must be held. */
export async function writeDraft(id: string, document: PublicationDocument, personId: string | null, now: Date): Promise<number> {
  const { revision } = await db().publication.update({
    where: { id },
    data: { draft: toJson(document), revision: { increment: 1 }, updatedAt: now, updatedById: personId },
    select: { revision: true },
  });
  return revision;
}

/** Erases something from the draft on nobody's behalf; its revision is raised, for who has it open to be told. */
export async function rewriteDraft(id: string, document: PublicationDocument): Promise<void> {
  await db().publication.update({ where: { id }, data: { draft: toJson(document), revision: { increment: 1 } }, select: { id: true } });
}

export interface LifeChange {
  publishedVersionId?: string | null;
  publishedAt?: Date;
  scheduledVersionId?: string | null;
  scheduledFor?: Date | null;
  removedAt?: Date | null;
  slug?: string;
}

export async function changeLife(id: string, change: LifeChange): Promise<void> {
  await db().publication.update({ where: { id }, data: change, select: { id: true } });
}

/** Addresses taken among publications of this kind that begin like this one. */
export async function slugsLike(kind: PublicationKind, slug: string): Promise<Set<string>> {
  const rows = await db().publication.findMany({ where: { kind, slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

/** Ids of those whose hour has come, the earliest first. */
export async function listDue(now: Date): Promise<string[]> {
  const rows = await db().publication.findMany({
    where: { scheduledVersionId: { not: null }, scheduledFor: { lte: now }, removedAt: null },
    orderBy: { scheduledFor: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** An hour of publication lies after `since` and not after `until`, whether it has been kept or not yet. */
export async function isScheduledBetween(since: Date, until: Date): Promise<boolean> {
  const row = await db().publication.findFirst({ where: { scheduledFor: { gt: since, lte: until } }, select: { id: true } });
  return row !== null;
}

export async function deletePublication(id: string): Promise<void> {
  await db().publication.update({ where: { id }, data: { publishedVersionId: null, scheduledVersionId: null }, select: { id: true } });
  await db().publication.delete({ where: { id }, select: { id: true } });
}

/** Documents are plain values; their interfaces are what Prisma cannot tell. */
export function toJson(document: PublicationDocument): Prisma.InputJsonObject {
  return document as unknown as Prisma.InputJsonObject;
}

/** Ids of the portraits removed by this moment. */
export async function listRemovedPortraits(by: Date): Promise<string[]> {
  const rows = await db().publication.findMany({ where: { kind: 'portrait', removedAt: { lte: by } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Ids of the portraits that the public sees. */
export async function listOnlinePortraits(): Promise<string[]> {
  const rows = await db().publication.findMany({
    where: { kind: 'portrait', publishedVersionId: { not: null }, removedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Ids of the pages of territories online that have, or had, a consent ending by this moment. */
export async function listOnlineWithEndedConsent(now: Date): Promise<string[]> {
  const rows = await db().publication.findMany({
    where: { kind: 'territory', publishedVersionId: { not: null }, removedAt: null, consents: { some: { endsOn: { lte: now } } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Ids of the pages of territories removed by this moment. */
export async function listRemovedTerritoryPages(by: Date): Promise<string[]> {
  const rows = await db().publication.findMany({ where: { kind: 'territory', removedAt: { lte: by } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Ids of the pages of territories, online or not. */
export async function listTerritoryPageIds(): Promise<string[]> {
  const rows = await db().publication.findMany({ where: { kind: 'territory' }, select: { id: true } });
  return rows.map(({ id }) => id);
}
