import path from 'node:path';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  // Run by the worker and when content is loaded, on nobody's behalf: it copies what everybody sees.
  'sync-search': {
    allowed: roleNames,
    async run(_world, context) {
      await loadVisionReference(context, readVisionReference(path.resolve('prisma/reference/vision')));
      return syncPortalSearch();
    },
  },
};
