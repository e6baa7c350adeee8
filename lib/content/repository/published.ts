import 'server-only';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ArticleDocument, ArticleKind, PublicationDocument } from '@/lib/content/types/document.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  kind: true,
  slug: true,
  publishedAt: true,
  demonstration: true,
  publishedVersion: { select: { document: true, savedAt: true } },
} satisfies Prisma.PublicationSelect;

/** What the public sees of an article, in both languages. */
export interface PublishedRow {
  id: string;
  kind: ArticleKind;
  slug: string;
  document: ArticleDocument;
  publishedAt: Date;
  updatedAt: Date;
  demonstration: boolean;
}

type Row = Prisma.PublicationGetPayload<{ select: typeof columns }>;

const online = { publishedVersionId: { not: null }, removedAt: null } satisfies Prisma.PublicationWhereInput;
const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.PublicationOrderByWithRelationInput[];

function toPublished({ publishedVersion, publishedAt, ...row }: Row): PublishedRow[] {
  if (!publishedVersion || !publishedAt || row.kind === 'home' || row.kind === 'territory') return [];
  const kind: ArticleKind = row.kind;
  const document = readDocument(kind, publishedVersion.document) as ArticleDocument;
  // A version kept before its first hour online was not changed since then.
  const updatedAt = publishedVersion.savedAt > publishedAt ? publishedVersion.savedAt : publishedAt;
  return [{ ...row, kind, document, publishedAt, updatedAt }];
}

/** What articles are about; each absent part selects everything. */
export interface ArticleSubject {
  terreId?: string;
  themeId?: string;
  territorySiren?: string;
}

function about({ terreId, themeId, territorySiren }: ArticleSubject): Prisma.PublicationWhereInput {
  const document: Prisma.JsonFilter<'PublicationVersion'>[] = [];
  if (terreId) document.push({ path: ['terreId'], equals: terreId });
  if (themeId) document.push({ path: ['themeIds'], array_contains: themeId });
  if (territorySiren) document.push({ path: ['territorySirens'], array_contains: territorySiren });
  return document.length === 0 ? {} : { publishedVersion: { AND: document.map((filter) => ({ document: filter })) } };
}

/** Articles online, newest first. */
export async function listPublished(
  selection: { kinds: readonly ArticleKind[]; about?: ArticleSubject },
  { skip, take }: { skip: number; take: number },
): Promise<PublishedRow[]> {
  const rows = await db().publication.findMany({
    where: { ...online, kind: { in: [...selection.kinds] }, ...about(selection.about ?? {}) },
    orderBy: newestFirst,
    skip,
    take,
    select: columns,
  });
  return rows.flatMap(toPublished);
}

export async function countPublished(kind: ArticleKind): Promise<number> {
  return db().publication.count({ where: { ...online, kind } });
}

/** The article online at this address, `removed` for one that was, null when nothing ever was. */
export async function findPublished(kind: ArticleKind, slug: string): Promise<PublishedRow | 'removed' | null> {
  const row = await db().publication.findUnique({ where: { kind_slug: { kind, slug } }, select: { ...columns, removedAt: true } });
  if (!row) return null;
  const { removedAt, ...published } = row;
  if (removedAt) return row.publishedAt ? 'removed' : null;
  return toPublished(published)[0] ?? null;
}

/** The one online just before and the one just after in time. */
export async function findNeighbours({ id, kind, publishedAt }: PublishedRow): Promise<{ previous: PublishedRow | null; next: PublishedRow | null }> {
  const side = async (where: Prisma.PublicationWhereInput, orderBy: Prisma.PublicationOrderByWithRelationInput[]) => {
    const row = await db().publication.findFirst({ where: { ...online, kind, ...where }, orderBy, select: columns });
    return row ? (toPublished(row)[0] ?? null) : null;
  };
  const [previous, next] = await Promise.all([
    side({ OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { lt: id } }] }, newestFirst),
    side({ OR: [{ publishedAt: { gt: publishedAt } }, { publishedAt, id: { gt: id } }] }, [{ publishedAt: 'asc' }, { id: 'asc' }]),
  ]);
  return { previous, next };
}

/** The home online; null until one was published. */
export async function findPublishedHome(): Promise<PublicationDocument | null> {
  const row = await db().publication.findFirst({
    where: { ...online, kind: 'home' },
    select: { publishedVersion: { select: { document: true } } },
  });
  return row?.publishedVersion ? readDocument('home', row.publishedVersion.document) : null;
}

export interface PublishedTerritoryRow {
  /** Of the publication, on whose consents its testimonies stand. */
  id: string;
  territorySiren: string;
  document: TerritoryPageDocument;
  updatedAt: Date;
}

/** The pages of territories online, or that of one; each as its version holds it. */
export async function listPublishedTerritoryPages(territorySiren?: string): Promise<PublishedTerritoryRow[]> {
  const rows = await db().publication.findMany({
    where: { ...online, kind: 'territory', ...(territorySiren === undefined ? {} : { territorySiren }) },
    select: { ...columns, territorySiren: true },
  });
  return rows.flatMap(({ id, territorySiren: siren, publishedAt, publishedVersion }) => {
    if (!publishedVersion || !publishedAt || !siren) return [];
    const { document, savedAt } = publishedVersion;
    return [
      {
        id,
        territorySiren: siren,
        document: readDocument('territory', document) as TerritoryPageDocument,
        updatedAt: savedAt > publishedAt ? savedAt : publishedAt,
      },
    ];
  });
}

export type PictureSize = Prisma.PictureGetPayload<{ select: typeof pictureColumns }>;
const pictureColumns = { id: true, credit: true, width: true, height: true, widths: true } satisfies Prisma.PictureSelect;

/** Pictures by id, without words; `library` leaves out those of any other: the SIREN of a territory, null for the portal's. */
export async function picturesById(ids: readonly string[], library?: { territorySiren: string | null }): Promise<Map<string, PictureSize>> {
  // A draft is kept as it is typed: what it names may be no picture.
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return new Map();
  const rows = await db().picture.findMany({ where: { id: { in: wanted }, ...library }, select: pictureColumns });
  return new Map(rows.map((row) => [row.id, row]));
}
