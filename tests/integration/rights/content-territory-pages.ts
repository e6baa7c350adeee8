import { answerSecondReading } from '@/lib/content/use-cases/answer-second-reading.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { eraseRemovedTestimonies } from '@/lib/content/use-cases/erase-removed-testimonies.ts';
import { eraseUnbackedTestimonies } from '@/lib/content/use-cases/erase-unbacked-testimonies.ts';
import { hideUnbackedTestimonies } from '@/lib/content/use-cases/hide-unbacked-testimonies.ts';
import { loadTerritoryPagesReference } from '@/lib/content/use-cases/load-territory-pages-reference.ts';
import { requestSecondReading } from '@/lib/content/use-cases/request-second-reading.ts';
import { withdrawSecondReading } from '@/lib/content/use-cases/withdraw-second-reading.ts';
import type { Context } from '@/lib/identity/types.ts';
import { done } from '@/tests/factories/publications.ts';
import { otherEditor, pageOf, writtenTerritoryPage } from '@/tests/factories/territory-pages.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const editors = ['territoryEditor', 'administrator'] as const;

/** A reading asked by this person. */
async function asked(world: World, by: Context): Promise<{ readingId: string }> {
  const written = await writtenTerritoryPage(world, by);
  return done(await requestSecondReading(by, { ...written, message: '', publishAt: null }));
}

/** The page of `territorySiren`: its own editors and the administrators, never those of another territory. */
export const territoryPageRights: DomainRights = {
  'begin-territory-page': { allowed: editors, run: (world, context) => beginTerritoryPage(context, { siren: world.territorySiren }) },
  'request-second-reading': {
    allowed: editors,
    run: async (world, context) => requestSecondReading(context, { ...(await writtenTerritoryPage(world)), message: '', publishAt: null }),
  },
  'answer-second-reading': {
    allowed: editors,
    run: async (world, context) => answerSecondReading(context, { ...(await asked(world, otherEditor(world))), answer: 'approved', note: '' }),
  },
  // Who asked, and nobody else.
  'withdraw-second-reading': {
    allowed: ['territoryEditor'],
    run: async (world, context) => withdrawSecondReading(context, await asked(world, world.context('territoryEditor'))),
  },
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-territory-pages-reference': {
    allowed: roleNames,
    run: (_world, context) => loadTerritoryPagesReference(context, new Map([['monde', pageOf([])]])),
  },
  // Run by jobs, on nobody's behalf.
  'hide-unbacked-testimonies': { allowed: roleNames, run: async (world) => `${await hideUnbackedTestimonies(world.now)} changed` },
  'erase-unbacked-testimonies': { allowed: roleNames, run: async (world) => `${await eraseUnbackedTestimonies(world.now)} erased` },
  'erase-removed-testimonies': { allowed: roleNames, run: async (world) => `${await eraseRemovedTestimonies(world.now)} erased` },
};
