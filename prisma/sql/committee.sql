-- One decision at most waits for publication: two chairs who decide at once leave one.
CREATE UNIQUE INDEX IF NOT EXISTS "Decision_held_key" ON "Decision" ("proposalId") WHERE "publishedAt" IS NULL;

-- "Pas assez d'information" is never a figure, and a figure is never outside the scale.
ALTER TABLE "Score" DROP CONSTRAINT IF EXISTS "Score_value_check";
ALTER TABLE "Score" ADD CONSTRAINT "Score_value_check" CHECK (value BETWEEN 0 AND 5 AND NOT (insufficient AND value IS NOT NULL));
