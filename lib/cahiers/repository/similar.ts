import 'server-only';
import type { SimilarLead, SimilarProposal } from '@/lib/cahiers/types/public.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/**
 * Any of the words of a text, in any of their forms. Built from PostgreSQL's own reading: nothing typed becomes syntax.
 * Each word once, since a query is weighed against every document word after word.
 */
function anyWord(text: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT string_agg(DISTINCT word, ' | ')
    FROM regexp_split_to_table(plainto_tsquery('public.portal_french', ${text})::text, ' & | <-> ') word
  )::tsquery`;
}

/** Words that a text and a document must share to be called close. */
const commonWords = 2;

/**
 * Letters of the text that, with the title, choose the candidates; the rest only puts them in order. A whole page shares
 * words with every document there is, and weighing them all is what takes time.
 */
const openingLetters = 150;

/**
 * Public proposals closest to a text, withdrawn ones left out: by the words they share, weighed by where they stand, and
 * by the likeness of titles. Never a draft: only what was submitted and made public is searched.
 */
export async function listSimilarProposals(
  { title, text, exceptCahierId }: { title: string; text: string; exceptCahierId: string | null },
  take: number,
): Promise<SimilarProposal[]> {
  const except = exceptCahierId ? Prisma.sql`AND c.id <> ${exceptCahierId}::uuid` : Prisma.empty;
  const shown = Prisma.sql`
    FROM typed, "Proposal" p JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE c."publishedAt" IS NOT NULL AND p.status NOT IN ('draft', 'withdrawn') ${except}`;
  return db().$queryRaw<SimilarProposal[]>`
    WITH typed AS MATERIALIZED (
      SELECT ${anyWord(`${title} ${text.slice(0, openingLetters).toWellFormed()}`)} AS opening, ${anyWord(`${title} ${text}`)} AS words,
        tsvector_to_array(to_tsvector('public.portal_french', ${`${title} ${text}`})) AS lexemes,
        portal_plain(${title}) AS title
    ), candidates AS (
      (SELECT p.id ${shown} AND p."searchVector" @@ typed.opening ORDER BY ts_rank(p."searchVector", typed.opening) DESC, p.id LIMIT ${take * 10})
      UNION
      (SELECT p.id ${shown} AND portal_plain(p.title) % typed.title ORDER BY similarity(portal_plain(p.title), typed.title) DESC, p.id LIMIT ${take * 10})
    ), weighed AS (
      SELECT p.id, p.title, c."receiptNumber" AS reference, a.name AS "actorName", typed.lexemes, p."searchVector",
        ts_rank(p."searchVector", typed.words) AS rank, similarity(portal_plain(p.title), typed.title) AS likeness
      FROM typed, candidates
      JOIN "Proposal" p ON p.id = candidates.id
      JOIN "Cahier" c ON c.id = p."cahierId"
      JOIN "Actor" a ON a.id = c."actorId"
    )
    SELECT id, title, reference, "actorName" FROM weighed
    WHERE likeness > 0.3 OR (
      SELECT count(*) FROM unnest(tsvector_to_array("searchVector")) word WHERE word = ANY (lexemes)
    ) >= ${commonWords}
    ORDER BY rank + likeness DESC, id
    LIMIT ${take}`;
}

/** Leads of the founding document closest to a text, in French. */
export async function listSimilarLeads({ title, text }: { title: string; text: string }, take: number): Promise<SimilarLead[]> {
  return db().$queryRaw<SimilarLead[]>`
    WITH typed AS MATERIALIZED (
      SELECT ${anyWord(`${title} ${text}`)} AS words,
        tsvector_to_array(to_tsvector('public.portal_french', ${`${title} ${text}`})) AS lexemes
    ), leads AS (
      SELECT id, "themeId", text->>'fr' AS text, to_tsvector('public.portal_french', text->>'fr') AS vector FROM "Lead" WHERE "retiredAt" IS NULL
    )
    SELECT leads.id, leads."themeId", leads.text FROM leads, typed
    WHERE leads.vector @@ typed.words AND (
      SELECT count(*) FROM unnest(tsvector_to_array(leads.vector)) word WHERE word = ANY (typed.lexemes)
    ) >= ${commonWords}
    ORDER BY ts_rank(leads.vector, typed.words, 1) DESC, leads.id
    LIMIT ${take}`;
}
