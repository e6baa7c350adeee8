import type pg from 'pg';

import { receiptYear } from '@/lib/cahiers/rules/receipt-number.ts';
import { addCahier } from './cahier-rows.ts';
import type { Surroundings } from './surroundings.ts';
import { Tables } from './tables.ts';

/** Cahiers written in one go, so that their rows never fill the memory. */
const cahiersAtOnce = 100;

/**
 * Loads the cahiers number `from` to `to - 1` with everything around them. The text of each section, as it was typed
 * before submission, is made from what was submitted; it is the biggest table of a portal that has lived.
 */
export async function grow(client: pg.ClientBase, around: Surroundings, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += cahiersAtOnce) {
    const tables = new Tables();
    for (let cahier = first; cahier < Math.min(first + cahiersAtOnce, to); cahier += 1) addCahier(tables, around, cahier);
    await tables.write(client);
  }
  await client.query(sections);
  await client.query(revisions);
  const year = receiptYear(around.now) - 1;
  await client.query('INSERT INTO "ReceiptCounter" (year, last) VALUES ($1, $2) ON CONFLICT (year) DO UPDATE SET last = $2', [year, to]);
}

const sections = `
  INSERT INTO "CahierSection" ("cahierId", key, content, "updatedAt", "updatedById")
  SELECT c.id, typed.key, typed.content, c."createdAt", c."createdById"
  FROM "Cahier" c
  CROSS JOIN LATERAL (
    SELECT 'diagnosis' AS key, jsonb_build_object('title', c.title, 'diagnosis', c.diagnosis) AS content
    UNION ALL
    SELECT p.id || '.presentation', jsonb_build_object('title', p.title, 'themeId', p."themeId", 'beneficiaries', p.beneficiaries,
      'description', p.description, 'territories', (SELECT jsonb_agg(t."territorySiren") FROM "ProposalTerritory" t WHERE t."proposalId" = p.id))
    FROM "Proposal" p WHERE p."cahierId" = c.id
    UNION ALL
    SELECT p.id || '.effects', jsonb_build_object('expectedEffects', p."expectedEffects", 'partners', p.partners,
      'indicators', (SELECT jsonb_agg(jsonb_build_object('label', i.label, 'unit', i.unit, 'baseline', i.baseline, 'target', i.target)) FROM "ProposalIndicator" i WHERE i."proposalId" = p.id))
    FROM "Proposal" p WHERE p."cahierId" = c.id
  ) typed
  ON CONFLICT DO NOTHING`;

const revisions = `
  INSERT INTO "SectionRevision" (id, "cahierId", key, version, content, "savedAt", "personId")
  SELECT gen_random_uuid(), s."cahierId", s.key, 1, s.content, s."updatedAt", s."updatedById" FROM "CahierSection" s
  ON CONFLICT DO NOTHING`;
