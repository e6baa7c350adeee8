import 'server-only';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { stateOf } from '@/lib/content/rules/life.ts';
import type { PublicationFilter } from '@/lib/content/schema/inputs.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ArticleKind } from '@/lib/content/types/document.ts';
import type { PublicationState, PublicationSummary } from '@/lib/content/types/publication.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

const draftDiffers = Prisma.sql`COALESCE(p.draft <> online.document, FALSE)`;

/** Each state as rules/life.ts tells it, in SQL for the list to be filtered and counted. */
const states: Readonly<Record<PublicationState, Prisma.Sql>> = {
  removed: Prisma.sql`p."removedAt" IS NOT NULL`,
  scheduled: Prisma.sql`p."removedAt" IS NULL AND p."scheduledVersionId" IS NOT NULL`,
  draft: Prisma.sql`p."removedAt" IS NULL AND p."scheduledVersionId" IS NULL AND p."publishedVersionId" IS NULL`,
  published: Prisma.sql`p."removedAt" IS NULL AND p."scheduledVersionId" IS NULL AND p."publishedVersionId" IS NOT NULL AND NOT ${draftDiffers}`,
  changed: Prisma.sql`p."removedAt" IS NULL AND p."scheduledVersionId" IS NULL AND p."publishedVersionId" IS NOT NULL AND ${draftDiffers}`,
};

/** Texts that are written in French and not in English, by their paths in the draft. */
const pairs = [
  ['{fr,title}', '{en,title}'],
  ['{fr,summary}', '{en,summary}'],
  ['{fr,body}', '{en,body}'],
  ['{picture,alt,fr}', '{picture,alt,en}'],
  ['{portrait,role,fr}', '{portrait,role,en}'],
  ['{portrait,quote,fr}', '{portrait,quote,en}'],
];
const isBlank = (path: string) => Prisma.sql`COALESCE(p.draft #>> ${path}::text[], '') ~ '^\\s*$'`;
const lacksEnglish = Prisma.sql`(${Prisma.join(pairs.map(([fr = '', en = '']) => Prisma.sql`(NOT ${isBlank(fr)} AND ${isBlank(en)})`), ' OR ')})`;

function matching({ kind, state, missingEnglish, search }: PublicationFilter): Prisma.Sql {
  const titles = Prisma.sql`portal_plain(concat_ws(' ', p.draft #>> '{fr,title}', p.draft #>> '{en,title}', p.draft #>> '{portrait,personName}', p.slug))`;
  const conditions = [
    Prisma.sql`p.kind NOT IN ('home', 'territory')`,
    // Removed ones are looked for on purpose.
    state ? states[state] : Prisma.sql`p."removedAt" IS NULL`,
    ...(kind ? [Prisma.sql`p.kind = ${kind}::"PublicationKind"`] : []),
    ...(missingEnglish ? [lacksEnglish] : []),
    ...(search ? [Prisma.sql`position(portal_plain(${search}) IN ${titles}) > 0`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

interface Row {
  id: string;
  kind: ArticleKind;
  slug: string;
  draft: unknown;
  publishedVersionId: string | null;
  scheduledVersionId: string | null;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  removedAt: Date | null;
  updatedAt: Date;
  updatedById: string | null;
  draftDiffers: boolean;
  total: number;
}

/** Publications that match, last written first, with how many there are in all. */
export async function listPublicationRows(
  filter: PublicationFilter,
  take: number,
): Promise<{ publications: (Omit<PublicationSummary, 'updatedBy'> & { updatedById: string | null })[]; total: number }> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.kind::text AS kind, p.slug, p.draft, p."publishedVersionId", p."scheduledVersionId", p."publishedAt",
           p."scheduledFor", p."removedAt", p."updatedAt", p."updatedById", ${draftDiffers} AS "draftDiffers",
           count(*) OVER ()::int AS total
    FROM "Publication" p LEFT JOIN "PublicationVersion" online ON online.id = p."publishedVersionId"
    WHERE ${matching(filter)}
    ORDER BY p."updatedAt" DESC, p.id DESC
    OFFSET ${(filter.page - 1) * take} LIMIT ${take}`;
  const publications = rows.map((row) => {
    const { id, kind, slug, publishedAt, scheduledFor, updatedAt, updatedById } = row;
    const rules = documentRules(kind);
    const document = readDocument(kind, row.draft);
    const life = { title: rules.title(document), state: stateOf(row), missingEnglish: rules.missingEnglish(document) };
    return { id, kind, slug, ...life, publishedAt, scheduledFor, updatedAt, updatedById };
  });
  return { publications, total: rows[0]?.total ?? 0 };
}
