import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import type { KnownWord } from '@/lib/search/rules/correction.ts';
import type { SearchKind, SearchLanguage } from '@/lib/search/types.ts';

/** Words of some entries, each with its stem in their language and the number of these entries. Empty words are left out. */
function wordsOf(language: SearchLanguage, entries: Prisma.Sql): Prisma.Sql {
  const stemmer = language === 'en' ? Prisma.sql`'public.portal_english'` : Prisma.sql`'public.portal_french'`;
  return Prisma.sql`
    SELECT counted.word, stemmed.stem, counted.ndoc AS uses
    FROM ts_stat('SELECT to_tsvector(''public.portal_words'', public.portal_tokens(concat_ws('' '', title, summary, keywords, body)))
      FROM "SearchEntry" WHERE ' || ${entries}) AS counted
    CROSS JOIN LATERAL (SELECT (tsvector_to_array(to_tsvector(${stemmer}::regconfig, counted.word)))[1] AS stem) AS stemmed
    WHERE stemmed.stem IS NOT NULL AND length(counted.word) <= 60`;
}

const theseObjects = (kind: SearchKind, language: SearchLanguage, objectIds: readonly string[]) =>
  Prisma.sql`format('kind = %L AND lang = %L AND "objectId" = ANY (%L::text[])', ${kind}::text, ${language}::text, ${[...objectIds]}::text[])`;

const languages: readonly SearchLanguage[] = ['fr', 'en'];

/** Adds the words of entries just written. */
export async function addWords(kind: SearchKind, objectIds: readonly string[]): Promise<void> {
  for (const language of languages) {
    await db().$executeRaw`
      INSERT INTO "SearchWord" AS present (lang, word, stem, uses)
      SELECT ${language}, word, stem, uses FROM (${wordsOf(language, theseObjects(kind, language, objectIds))}) AS added
      ON CONFLICT (lang, word) DO UPDATE SET uses = present.uses + excluded.uses`;
  }
}

/** Takes away the words of entries about to be removed. */
export async function takeWords(kind: SearchKind, objectIds: readonly string[]): Promise<void> {
  for (const language of languages) {
    await db().$executeRaw`
      WITH taken AS MATERIALIZED (${wordsOf(language, theseObjects(kind, language, objectIds))}),
      gone AS (DELETE FROM "SearchWord" present USING taken WHERE lang = ${language} AND present.word = taken.word AND present.uses <= taken.uses)
      UPDATE "SearchWord" present SET uses = present.uses - taken.uses
      FROM taken WHERE lang = ${language} AND present.word = taken.word AND present.uses > taken.uses`;
  }
}

/** Counts every word again. */
export async function recountWords(): Promise<void> {
  await db().$executeRaw`DELETE FROM "SearchWord"`;
  for (const language of languages) {
    await db().$executeRaw`
      INSERT INTO "SearchWord" (lang, word, stem, uses)
      SELECT ${language}, word, stem, uses FROM (${wordsOf(language, Prisma.sql`format('lang = %L', ${language}::text)`)}) AS counted`;
  }
}

export interface WordLookup {
  typed: string;
  /** Entries that hold the word or another of its forms. */
  uses: number;
  near: readonly KnownWord[];
}

/** What the portal knows of words: how often it uses them, and those that look like them. */
export async function lookUpWords(words: readonly string[], language: SearchLanguage): Promise<WordLookup[]> {
  const ofPage = Prisma.sql`lang IN ('fr', ${language})`;
  return db().$queryRaw<WordLookup[]>`
    SELECT asked.typed,
      coalesce((
        SELECT sum(uses)::int FROM "SearchWord"
        WHERE ${ofPage} AND stem IN (SELECT unnest(tsvector_to_array(portal_stems(lang, asked.typed))))
      ), 0) AS uses,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('word', word, 'uses', uses)) FROM (
          SELECT word, max(uses) AS uses FROM "SearchWord" WHERE ${ofPage} AND word % asked.typed
          GROUP BY word ORDER BY similarity(word, asked.typed) DESC, max(uses) DESC LIMIT 20
        ) AS close
      ), '[]') AS near
    FROM unnest(${[...words]}::text[]) AS asked (typed)`;
}
