import 'server-only';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import type { CoverageKind } from '@/lib/steering/types.ts';

/** One kind of thing that the coverage counts: a query of columns `id`, `territory` (SIREN) and `theme` (null when it has none). */
export interface CoverageSource {
  kind: CoverageKind;
  places: Prisma.Sql;
}

const placesOfProposals = Prisma.sql`JOIN "ProposalTerritory" t ON t."proposalId" = p.id`;

/** The one place where each kind registers with the coverage: a new kind adds its query here, and its name to the kinds. */
export const coverageSources: readonly CoverageSource[] = [
  {
    kind: 'labs',
    places: Prisma.sql`
      SELECT l.id, t."territorySiren" AS territory, p."themeId" AS theme
      FROM "Lab" l JOIN "LabProposal" lp ON lp."labId" = l.id JOIN "Proposal" p ON p.id = lp."proposalId" ${placesOfProposals}
      WHERE l."publishedAt" IS NOT NULL`,
  },
  {
    kind: 'cahiers',
    places: Prisma.sql`
      SELECT c.id, t."territorySiren" AS territory, p."themeId" AS theme
      FROM "Cahier" c JOIN "Proposal" p ON p."cahierId" = c.id ${placesOfProposals}
      WHERE c."publishedAt" IS NOT NULL AND p.status <> 'draft'`,
  },
  {
    kind: 'propositions',
    places: Prisma.sql`
      SELECT p.id, t."territorySiren" AS territory, p."themeId" AS theme
      FROM "Cahier" c JOIN "Proposal" p ON p."cahierId" = c.id ${placesOfProposals}
      WHERE c."publishedAt" IS NOT NULL AND p.status NOT IN ('draft', 'withdrawn')`,
  },
  {
    kind: 'acteurs',
    places: Prisma.sql`
      SELECT a.id, m."territorySiren" AS territory, NULL::text AS theme
      FROM "Actor" a JOIN "Commune" m ON m.insee = a."communeInsee" WHERE a.listed`,
  },
  {
    kind: 'lieux',
    places: Prisma.sql`SELECT id, "territorySiren" AS territory, NULL::text AS theme FROM "Place" WHERE state = 'published'`,
  },
  {
    kind: 'depots',
    places: Prisma.sql`
      SELECT c.id, t."territorySiren" AS territory, p."themeId" AS theme
      FROM "Cahier" c JOIN "Proposal" p ON p."cahierId" = c.id ${placesOfProposals}
      WHERE c."publishedAt" IS NULL AND c.status IN ('submitted', 'returned') AND p.status NOT IN ('draft', 'withdrawn')`,
  },
  {
    kind: 'examens',
    places: Prisma.sql`
      SELECT p.id, t."territorySiren" AS territory, p."themeId" AS theme
      FROM "Cahier" c JOIN "Proposal" p ON p."cahierId" = c.id ${placesOfProposals}
      WHERE c."publishedAt" IS NOT NULL AND p.status IN ('under_examination', 'opinion_given')`,
  },
];
