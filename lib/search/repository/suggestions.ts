import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { termsQuery } from '@/lib/search/repository/tsquery.ts';
import type { SearchLanguage, SearchSuggestion, SearchTerm } from '@/lib/search/types.ts';

const columns = Prisma.sql`DISTINCT ON (portal_plain(title), kind) kind, title, lang, path, "isLive"`;

/** Things whose title, numbers or other names hold the words, the last being the beginning of one. */
export async function titlesHolding(terms: readonly SearchTerm[], language: SearchLanguage, take: number): Promise<SearchSuggestion[]> {
  const { every } = termsQuery(terms, language, false);
  const typed = terms.map(({ tokens }) => tokens).join(' ');
  return db().$queryRaw<SearchSuggestion[]>`
    WITH asked AS MATERIALIZED (SELECT ${every} AS every)
    SELECT kind, title, lang, path FROM (
      SELECT ${columns} FROM "SearchEntry"
      WHERE head @@ (SELECT every FROM asked) AND ts_filter(head, '{a}') @@ (SELECT every FROM asked) AND "shownIn" IN ('all', ${language})
      ORDER BY portal_plain(title), kind
    ) AS once
    ORDER BY starts_with(portal_plain(title), ${typed}) DESC, (kind IN ('lead', 'commune')), "isLive" DESC, length(title), title LIMIT ${take}`;
}

/** Things whose title looks like what was typed. */
export async function titlesLike(typed: string, language: SearchLanguage, take: number): Promise<SearchSuggestion[]> {
  return db().$queryRaw<SearchSuggestion[]>`
    SELECT kind, title, lang, path FROM (
      SELECT ${columns}, word_similarity(${typed}, portal_plain(title)) AS likeness
      FROM "SearchEntry" WHERE ${typed} <% portal_plain(title) AND "shownIn" IN ('all', ${language})
      ORDER BY portal_plain(title), kind
    ) AS once
    ORDER BY likeness DESC, length(title), title LIMIT ${take}`;
}
