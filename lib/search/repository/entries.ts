import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import type { SearchEntryInput, SearchKind } from '@/lib/search/types.ts';

/** Longest body kept, in characters: what comes after is not searched. */
const longestBody = 40_000;

/** Two copies never write at once: the second waits for the end of the first. */
export async function holdEntries(): Promise<void> {
  await db().$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('search-entries', 0))`;
}

/**
 * What the rows of tables look like, by table: any row written or removed changes it. PostgreSQL stamps each row with
 * the transaction that wrote it, and puts each new state of it in another place.
 */
export async function rowVersions(tables: readonly string[]): Promise<Map<string, string>> {
  if (tables.length === 0) return new Map();
  const each = tables.map(
    (table) => Prisma.sql`SELECT ${table} AS name, concat(count(*), ':', sum(hashtextextended(concat(ctid, xmin), 0)), ':', max(xmin::text::bigint)) AS version FROM ${Prisma.raw(`"${table}"`)}`,
  );
  const rows = await db().$queryRaw<{ name: string; version: string }[]>(Prisma.join(each, ' UNION ALL '));
  return new Map(rows.map(({ name, version }) => [name, version]));
}

/** Fingerprints of the sources as they were last read, by kind. */
export async function listFingerprints(): Promise<Map<string, string>> {
  const rows = await db().searchSource.findMany({ select: { kind: true, fingerprint: true } });
  return new Map(rows.map(({ kind, fingerprint }) => [kind, fingerprint]));
}

export async function keepFingerprint(kind: SearchKind, fingerprint: string): Promise<void> {
  await db().searchSource.upsert({ where: { kind }, create: { kind, fingerprint }, update: { fingerprint }, select: { kind: true } });
}

/** Version of each thing of a kind, as copied last. */
export async function listVersions(kind: SearchKind): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ objectId: string; stamp: string }[]>`
    SELECT DISTINCT ON ("objectId") "objectId", stamp FROM "SearchEntry" WHERE kind = ${kind}`;
  return new Map(rows.map(({ objectId, stamp }) => [objectId, stamp]));
}

/** Removes things of a kind; one that changed is removed before its entries are written again. */
export async function removeObjects(kind: SearchKind, objectIds: readonly string[]): Promise<void> {
  await db().searchEntry.deleteMany({ where: { kind, objectId: { in: [...objectIds] } } });
}

/** Writes entries of a kind, in place of those that they had. */
export async function writeEntries(kind: SearchKind, entries: readonly SearchEntryInput[], versions: ReadonlyMap<string, string>): Promise<void> {
  const rows = entries.map((entry) => ({
    kind,
    objectId: entry.objectId,
    shownIn: entry.shownIn,
    lang: entry.lang,
    path: entry.path,
    title: clean(entry.title),
    summary: clean(entry.summary ?? ''),
    body: clean(entry.body ?? '').slice(0, longestBody).toWellFormed(),
    keywords: clean(entry.keywords ?? ''),
    terreIds: [...new Set(entry.terreIds)].toSorted(),
    territorySirens: [...new Set(entry.territorySirens)].toSorted(),
    themeIds: [...new Set(entry.themeIds)].toSorted(),
    isLive: entry.isLive ?? false,
    shownAt: entry.shownAt ?? null,
    stamp: versions.get(entry.objectId) ?? '',
  }));
  await db().$executeRaw`
    INSERT INTO "SearchEntry" (kind, "objectId", "shownIn", lang, path, title, summary, body, keywords, "terreIds", "territorySirens", "themeIds", "isLive", "shownAt", stamp)
    SELECT kind, "objectId", "shownIn", lang, path, title, summary, body, keywords, "terreIds", "territorySirens", "themeIds", "isLive", "shownAt", stamp
    FROM jsonb_populate_recordset(NULL::"SearchEntry", ${JSON.stringify(rows)}::jsonb)`;
}

/** One space where there are several, lines included: an extract is a line of text. */
function clean(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
