import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { stemsOf, termsQuery } from '@/lib/search/repository/tsquery.ts';
import type { SearchFilters, SearchKind, SearchLanguage, SearchSort, SearchTerm, TerreGroup, TerritoryGroup } from '@/lib/search/types.ts';

/** Characters of a body among which an extract is chosen. */
const bodyRead = 2_500;

export interface FoundRow {
  kind: SearchKind;
  objectId: string;
  lang: SearchLanguage;
  path: `/${string}`;
  title: string;
  summary: string;
  body: string;
  terreIds: readonly string[];
  isLive: boolean;
  shownAt: string | null;
}

export interface Found {
  rows: readonly FoundRow[];
  /** How many hold the words, whatever the filters. */
  unfiltered: number;
  /** Those that the filter by territory keeps. */
  byTerre: readonly TerreGroup[];
  /** Those that the filters by kind and terre keep. */
  byTerritory: readonly TerritoryGroup[];
  /** Names of the terres and territories, by key. */
  names: Readonly<Record<string, string>>;
  /** Words of the portal that have the stem of a word asked for. */
  forms: readonly string[];
}

export interface Wanted {
  terms: readonly SearchTerm[];
  isRelaxed: boolean;
  language: SearchLanguage;
  filters: SearchFilters;
  sort: SearchSort;
  skip: number;
  take: number;
}

function kept({ kind, terre, territory }: SearchFilters): Prisma.Sql {
  const rules = [
    kind === null ? null : Prisma.sql`kind = ${kind}`,
    terre === null ? null : Prisma.sql`${terre} = ANY("terreIds")`,
    territory === null ? null : Prisma.sql`${territory} = ANY("territorySirens")`,
  ].filter((rule) => rule !== null);
  return rules.length === 0 ? Prisma.sql`TRUE` : Prisma.join(rules, ' AND ');
}

/**
 * A page of what holds the words, with the counts and the names that its filters need, in one statement. What makes
 * one thing come before another is said where the database function `portal_search_hits` is made.
 */
export async function findEntries({ terms, isRelaxed, language, filters, sort, skip, take }: Wanted): Promise<Found> {
  const hasWords = terms.length > 0;
  const columns = Prisma.sql`kind, "objectId", "shownIn", "terreIds", "territorySirens", "isLive", "shownAt"`;
  const { every, some } = termsQuery(terms, language, isRelaxed);
  const hits = hasWords
    ? Prisma.sql`SELECT * FROM portal_search_hits(${every}, ${some}, ${terms.map(({ tokens }) => tokens).join(' ')}, ${language})`
    : Prisma.sql`SELECT ${columns} FROM "SearchEntry" WHERE "shownIn" IN ('all', ${language})`;
  const byDate = Prisma.sql`"isLive" DESC, "shownAt" DESC NULLS LAST, kind, "objectId"`;
  const order = sort === 'date' || !hasWords ? byDate : Prisma.sql`score DESC, "shownAt" DESC NULLS LAST, kind, "objectId"`;
  const [answer] = await db().$queryRaw<{ found: string }[]>`
    WITH hit AS MATERIALIZED (${hits}),
    chosen AS (
      SELECT kind, "objectId", "shownIn", row_number() OVER () AS place
      FROM (SELECT * FROM hit WHERE ${kept(filters)} ORDER BY ${order} LIMIT ${take} OFFSET ${skip}) AS page
    )
    SELECT jsonb_build_object(
      'rows', (
        SELECT jsonb_agg(jsonb_build_object(
          'kind', e.kind, 'objectId', e."objectId", 'lang', e.lang, 'path', e.path, 'title', e.title, 'summary', e.summary,
          'body', left(e.body, ${bodyRead}::int), 'terreIds', e."terreIds", 'isLive', e."isLive", 'shownAt', e."shownAt") ORDER BY place)
        FROM chosen JOIN "SearchEntry" e USING (kind, "objectId", "shownIn")
      ),
      'unfiltered', (SELECT count(*) FROM hit),
      'byTerre', (
        SELECT jsonb_agg(jsonb_build_object('kind', kind, 'terres', terres, 'count', count)) FROM (
          SELECT kind, "terreIds" AS terres, count(*) FROM hit WHERE ${kept({ ...filters, kind: null, terre: null })} GROUP BY 1, 2
        ) AS grouped
      ),
      'byTerritory', (
        SELECT jsonb_agg(jsonb_build_object('territories', territories, 'count', count)) FROM (
          SELECT "territorySirens" AS territories, count(*) FROM hit WHERE ${kept({ ...filters, territory: null })} GROUP BY 1
        ) AS grouped
      ),
      'names', (SELECT jsonb_object_agg("objectId", title) FROM "SearchEntry" WHERE kind IN ('terre', 'territory') AND "shownIn" IN ('all', ${language})),
      'forms', ${hasWords ? formsOf(terms, language) : Prisma.sql`NULL`}
    )::text AS found`;
  const found = JSON.parse(answer?.found ?? '{}') as { [Key in keyof Found]?: Found[Key] | null };
  return {
    rows: found.rows ?? [],
    unfiltered: found.unfiltered ?? 0,
    byTerre: found.byTerre ?? [],
    byTerritory: found.byTerritory ?? [],
    names: found.names ?? {},
    forms: found.forms ?? [],
  };
}

function formsOf(terms: readonly SearchTerm[], language: SearchLanguage): Prisma.Sql {
  const tokens = terms.flatMap((term) => (term.isExcluded ? [] : term.tokens.split(' ')));
  return Prisma.sql`(SELECT jsonb_agg(DISTINCT word) FROM "SearchWord" WHERE stem = ANY(${stemsOf(terms, language)}) OR (lang IN ('fr', ${language}) AND word = ANY(${tokens})))`;
}
