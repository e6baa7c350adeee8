-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "shownIn" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "keywords" TEXT NOT NULL DEFAULT '',
    "terreIds" TEXT[],
    "territorySirens" TEXT[],
    "themeIds" TEXT[],
    "isLive" BOOLEAN NOT NULL DEFAULT false,
    "shownAt" TIMESTAMPTZ(3),
    "stamp" TEXT NOT NULL,
    "head" tsvector,
    "vector" tsvector,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","objectId","shownIn")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "lang" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "uses" INTEGER NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("lang","word")
);

-- CreateTable
CREATE TABLE "SearchSource" (
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "SearchSource_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE INDEX "SearchWord_stem_idx" ON "SearchWord"("stem");

-- From here on, what Prisma cannot express.

-- English stems, without accents; and the words as they are, without accents: prefixes and exact phrases.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'portal_english' AND cfgnamespace = 'public'::regnamespace) THEN
    CREATE TEXT SEARCH CONFIGURATION public.portal_english (COPY = pg_catalog.english);
    ALTER TEXT SEARCH CONFIGURATION public.portal_english
      ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'portal_words' AND cfgnamespace = 'public'::regnamespace) THEN
    CREATE TEXT SEARCH CONFIGURATION public.portal_words (COPY = pg_catalog.simple);
    ALTER TEXT SEARCH CONFIGURATION public.portal_words
      ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;
  END IF;
END
$$;

-- Plain words between spaces: the parser would otherwise read "CA-2026-0042", "May'Num" or "a.fr" in its own ways.
-- "co-voiturage" and "covoiturage" are one word.
CREATE OR REPLACE FUNCTION public.portal_tokens(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN trim(regexp_replace(
    regexp_replace(public.portal_plain(value), '\mco-(?=[a-z])', 'co', 'g'),
    '[][\s!-/:-@\\^_`{-~\u00A0\u00AB\u00B7\u00BB\u2010-\u2027\u202F\u2039\u203A]+', ' ', 'g'
  ));

CREATE OR REPLACE FUNCTION public.portal_stems(lang text, tokens text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN CASE lang
    WHEN 'en' THEN to_tsvector('public.portal_english'::regconfig, tokens)
    ELSE to_tsvector('public.portal_french'::regconfig, tokens)
  END;

-- Each word twice, stemmed and as it is: an exact word counts more than another form of it.
CREATE OR REPLACE FUNCTION public.portal_vector(lang text, value text, weight "char") RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  tokens text := public.portal_tokens(value);
BEGIN
  RETURN setweight(public.portal_stems(lang, tokens) || to_tsvector('public.portal_words'::regconfig, tokens), weight);
END
$$;

ALTER TABLE "SearchEntry" DROP COLUMN "head", DROP COLUMN "vector";
ALTER TABLE "SearchEntry" ADD COLUMN "head" tsvector GENERATED ALWAYS AS (
  public.portal_vector(lang, title, 'A') || public.portal_vector(lang, keywords, 'A') || public.portal_vector(lang, summary, 'B')
) STORED;
ALTER TABLE "SearchEntry" ADD COLUMN "vector" tsvector GENERATED ALWAYS AS (
  public.portal_vector(lang, title, 'A') || public.portal_vector(lang, keywords, 'A') || public.portal_vector(lang, summary, 'B') ||
  public.portal_vector(lang, body, 'D')
) STORED;

-- CreateIndex
CREATE INDEX "SearchEntry_head_idx" ON "SearchEntry" USING GIN ("head");

-- CreateIndex
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- Titles and words typed nearly right.
CREATE INDEX "SearchEntry_title_trgm_idx" ON "SearchEntry" USING gin (public.portal_plain(title) public.gin_trgm_ops);
CREATE INDEX "SearchWord_word_trgm_idx" ON "SearchWord" USING gin (word public.gin_trgm_ops);

ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_shown_in" CHECK ("shownIn" IN ('fr', 'en', 'all'));

-- What holds the words, with the score of each: its title is what was typed (3000), its title holds it all (2000), its
-- title and summary do (1000); it is a page rather than a part of one (500); how exactly and how often (up to 200);
-- something can be done there now (20); it is a reference page (10). Titles and summaries lie in the row: the words of a
-- body only make a thing found. The planner does not know what reading every vector costs: the index is always better.
CREATE OR REPLACE FUNCTION public.portal_search_hits(asked tsquery, ranked tsquery, tokens text, language text)
  RETURNS TABLE (
    kind text, "objectId" text, "shownIn" text, "terreIds" text[], "territorySirens" text[], "isLive" boolean, "shownAt" timestamptz,
    score integer
  )
  LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off AS $$
  SELECT kind, "objectId", "shownIn", "terreIds", "territorySirens", "isLive", "shownAt",
    CASE
      WHEN NOT head @@ asked THEN 0
      WHEN NOT ts_filter(head, '{a}') @@ asked THEN 1000
      WHEN length(title) BETWEEN length(tokens) - 3 AND length(tokens) + 3 AND public.portal_tokens(title) = tokens THEN 3000
      ELSE 2000
    END
    + CASE WHEN kind IN ('lead', 'commune') THEN 0 ELSE 500 END
    + CASE WHEN head @@ asked THEN 50 * floor(4 * ts_rank('{0, 0.1, 0.3, 1}', head, ranked))::integer ELSE 0 END
    + CASE WHEN "isLive" THEN 20 ELSE 0 END
    + CASE WHEN kind IN ('terre', 'theme', 'territory') THEN 10 ELSE 0 END
  FROM "SearchEntry" WHERE vector @@ asked AND "shownIn" IN ('all', language)
$$;
