-- Without a number, an actor is recognised by its name in its commune. Inhabitants may be homonyms.
CREATE UNIQUE INDEX IF NOT EXISTS "Actor_name_in_commune" ON "Actor" ("nameKey", "communeInsee") NULLS NOT DISTINCT
  WHERE siren IS NULL AND rna IS NULL AND kind <> 'habitant';

-- A double click invites once and asks once.
CREATE UNIQUE INDEX IF NOT EXISTS "DelegateInvitation_pending" ON "DelegateInvitation" ("actorId", email) WHERE status = 'pending';
CREATE UNIQUE INDEX IF NOT EXISTS "JoinRequest_pending" ON "JoinRequest" ("actorId", "personId") WHERE status = 'pending';
