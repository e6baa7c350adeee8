-- Search in French, without accents: shared by the lists, the suggestions and, later, the search of the portal.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

-- unaccent() is only STABLE because its dictionary could be changed; naming the dictionary lets indexes use it.
CREATE OR REPLACE FUNCTION public.portal_plain(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

DO $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_ts_config WHERE cfgname = 'portal_french' AND cfgnamespace = 'public'::regnamespace
  ) THEN
    CREATE TEXT SEARCH CONFIGURATION public.portal_french (COPY = pg_catalog.french);
    ALTER TEXT SEARCH CONFIGURATION public.portal_french
      ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;
  END IF;
END
$$;

-- Prisma knows the columns, not that PostgreSQL computes them. Drafts live in "CahierSection" and are never searched.
ALTER TABLE "Cahier" DROP COLUMN IF EXISTS "searchVector";
ALTER TABLE "Cahier" ADD COLUMN "searchVector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('public.portal_french'::regconfig, title), 'A') ||
  setweight(to_tsvector('public.portal_french'::regconfig, diagnosis), 'C')
) STORED;

ALTER TABLE "Proposal" DROP COLUMN IF EXISTS "searchVector";
ALTER TABLE "Proposal" ADD COLUMN "searchVector" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('public.portal_french'::regconfig, title), 'A') ||
  setweight(to_tsvector('public.portal_french'::regconfig, description), 'B') ||
  setweight(to_tsvector('public.portal_french'::regconfig, beneficiaries || ' ' || "expectedEffects"), 'C')
) STORED;

CREATE INDEX IF NOT EXISTS "Cahier_searchVector_idx" ON "Cahier" USING gin ("searchVector");
CREATE INDEX IF NOT EXISTS "Proposal_searchVector_idx" ON "Proposal" USING gin ("searchVector");
CREATE INDEX IF NOT EXISTS "Cahier_title_trgm_idx" ON "Cahier" USING gin (public.portal_plain(title) public.gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "Proposal_title_trgm_idx" ON "Proposal" USING gin (public.portal_plain(title) public.gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "Actor_name_trgm_idx" ON "Actor" USING gin (public.portal_plain(name) public.gin_trgm_ops);

-- The public list, newest first.
CREATE INDEX IF NOT EXISTS "Cahier_public_idx" ON "Cahier" ("publishedAt" DESC, id) WHERE "publishedAt" IS NOT NULL;
