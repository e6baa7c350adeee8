import { readHomeReference } from '@/lib/content/reference.ts';
import { composeHome } from '@/lib/content/use-cases/compose-home.ts';
import { loadHomeReference } from '@/lib/content/use-cases/load-home-reference.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { previewHome } from '@/lib/content/use-cases/preview-home.ts';
import { done } from '@/tests/factories/publications.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

const writers = ['contentEditor', 'administrator'] as const;

/** The home of the reference, online. */
async function home(world: World): Promise<{ publicationId: string; revision: number }> {
  await loadHomeReference(world.context('nobody'), readHomeReference('prisma/reference/content'));
  const { id, revision } = done(await openPublication(world.context('contentEditor'), { kind: 'home' }));
  return { publicationId: id, revision };
}

/** The home: composed by whoever writes the content. */
export const homeRights: DomainRights = {
  'compose-home': {
    allowed: writers,
    run: async (world, context) =>
      composeHome(context, { ...(await home(world)), document: readHomeReference('prisma/reference/content'), act: { act: 'down', id: 'calls' }, at: null }),
  },
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-home-reference': {
    allowed: roleNames,
    run: async (_world, context) => loadHomeReference(context, readHomeReference('prisma/reference/content')),
  },
  'preview-home': {
    allowed: writers,
    run: async (world, context) => {
      await home(world);
      return previewHome(context, { versionId: null });
    },
  },
};
