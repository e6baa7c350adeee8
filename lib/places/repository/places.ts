import 'server-only';
import { pageColumns, toPage } from '@/lib/places/repository/published.ts';
import { knownFeatures } from '@/lib/places/rules/accessibility.ts';
import type { CommuneFacts } from '@/lib/places/rules/faults.ts';
import { asOpenings } from '@/lib/places/rules/hours.ts';
import { readColumn } from '@/lib/places/schema/columns.ts';
import type { PlaceContent, PlaceRecord, PlaceState, PublishedPlace } from '@/lib/places/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

export const recordColumns = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  name: true,
  summary: true,
  presentation: true,
  territorySiren: true,
  communeInsee: true,
  address: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  openSince: true,
  openingNote: true,
  accessible: true,
  inaccessible: true,
  accessNote: true,
  operatorId: true,
  operatorName: true,
  website: true,
  phone: true,
  email: true,
  pictureId: true,
  pictureAlt: true,
  source: true,
  revision: true,
  publishedAt: true,
  removedAt: true,
  updatedAt: true,
  updatedById: true,
  demonstration: true,
  services: { select: { name: true }, orderBy: { position: 'asc' } },
  openings: { select: { weekday: true, opensAt: true, closesAt: true } },
} satisfies Prisma.PlaceSelect;

type Row = Prisma.PlaceGetPayload<{ select: typeof recordColumns }>;

export function contentOf(row: Row): PlaceContent {
  const { kind, name, communeInsee, address, postalCode, latitude, longitude, operatorId, operatorName, website, phone, email } = row;
  return {
    kind,
    name,
    communeInsee,
    address,
    postalCode,
    operatorId,
    operatorName,
    website,
    phone,
    email,
    summary: readColumn(row.summary),
    presentation: readColumn(row.presentation),
    services: row.services.map((service) => readColumn(service.name)),
    openings: asOpenings(row.openings),
    openSince: readColumn(row.openSince),
    openingNote: readColumn(row.openingNote),
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    accessible: knownFeatures(row.accessible),
    inaccessible: knownFeatures(row.inaccessible),
    accessNote: readColumn(row.accessNote),
    picture: row.pictureId === null ? null : { id: row.pictureId, alt: readColumn(row.pictureAlt) },
    source: readColumn(row.source),
  };
}

function toRecord(row: Row): PlaceRecord {
  const { id, slug, state, territorySiren, revision, publishedAt, removedAt, updatedAt, updatedById, demonstration } = row;
  return { id, slug, state, territorySiren, content: contentOf(row), revision, publishedAt, removedAt, updatedAt, updatedById, demonstration };
}

const none = { fr: '', en: '' };
const json = ({ fr, en }: { fr: string; en: string }) => ({ fr, en });

/** Columns of its row; services and openings have their own. */
function columnsOf({ services: _services, openings: _openings, position, picture, ...content }: PlaceContent) {
  return {
    ...content,
    summary: json(content.summary),
    presentation: json(content.presentation),
    openSince: json(content.openSince),
    openingNote: json(content.openingNote),
    accessNote: json(content.accessNote),
    source: json(content.source),
    accessible: [...content.accessible],
    inaccessible: [...content.inaccessible],
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    pictureId: picture?.id ?? null,
    pictureAlt: json(picture?.alt ?? none),
  };
}

export async function findPlace(id: string): Promise<PlaceRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().place.findUnique({ where: { id }, select: recordColumns });
  return row && toRecord(row);
}

/** Reads a place and holds its row: acts on it wait for one another. */
export async function findPlaceForUpdate(id: string): Promise<PlaceRecord | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT 1 FROM "Place" WHERE id = ${id}::uuid FOR UPDATE`;
  return findPlace(id);
}

/** The place of this address, and whether somebody wrote it in the portal. */
export async function findBySlug(slug: string): Promise<{ id: string; content: PlaceContent; isEdited: boolean } | null> {
  const row = await db().place.findUnique({ where: { slug }, select: { ...recordColumns, editedAt: true } });
  return row && { id: row.id, content: contentOf(row), isEdited: row.editedAt !== null };
}

/** What the page of a place would show, whatever its state. */
export async function findPreview(id: string): Promise<PublishedPlace | null> {
  if (!isUuid(id)) return null;
  const row = await db().place.findUnique({ where: { id }, select: pageColumns });
  return row && toPage(row);
}

/** The commune that a place says it lies in, and the territory that it belongs to. */
export async function findCommune(insee: string): Promise<(CommuneFacts & { territorySiren: string }) | null> {
  return db().commune.findUnique({ where: { insee }, select: { name: true, postalCodes: true, latitude: true, longitude: true, territorySiren: true } });
}

/** The addresses taken that begin like this one; nobody takes another until the end of the transaction. */
export async function slugsLikeForUpdate(slug: string): Promise<Set<string>> {
  requireTransaction();
  await db().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('place:slug', 0))`;
  const rows = await db().place.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

interface PlaceRow {
  slug: string;
  territorySiren: string;
  content: PlaceContent;
  personId: string | null;
  now: Date;
}

export async function insertPlace(
  { slug, territorySiren, content, personId, now }: PlaceRow,
  { demonstration = false } = {},
): Promise<string> {
  requireTransaction();
  const { id } = await db().place.create({
    data: { ...columnsOf(content), slug, territorySiren, demonstration, createdAt: now, updatedAt: now, updatedById: personId, editedAt: personId && now },
    select: { id: true },
  });
  await writeLists(id, content);
  return id;
}

/** Writes what a place says and raises its revision; returns the new one. */
export async function writePlace(id: string, { slug, territorySiren, content, personId, now }: PlaceRow): Promise<number> {
  requireTransaction();
  const { revision } = await db().place.update({
    where: { id },
    data: { ...columnsOf(content), slug, territorySiren, updatedAt: now, updatedById: personId, editedAt: personId && now, revision: { increment: 1 } },
    select: { revision: true },
  });
  await writeLists(id, content);
  return revision;
}

async function writeLists(placeId: string, { services, openings }: PlaceContent): Promise<void> {
  await db().placeService.deleteMany({ where: { placeId } });
  await db().placeOpening.deleteMany({ where: { placeId } });
  await db().placeService.createMany({ data: services.map((name, position) => ({ placeId, position, name: json(name) })) });
  await db().placeOpening.createMany({ data: openings.map((opening) => ({ placeId, ...opening })) });
}

/** Changes where a place stands in its life. What the reference content gave is the editors' from then on. */
export async function changeState(
  id: string,
  change: { state: PlaceState; publishedAt?: Date; removedAt: Date | null; personId: string | null; now: Date },
): Promise<void> {
  requireTransaction();
  const { state, publishedAt, removedAt, personId, now } = change;
  await db().place.update({
    where: { id },
    data: { state, removedAt, ...(publishedAt ? { publishedAt } : {}), ...(personId ? { editedAt: now, updatedAt: now, updatedById: personId } : {}) },
    select: { id: true },
  });
}
