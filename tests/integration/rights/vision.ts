import path from 'node:path';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-vision-reference': {
    allowed: roleNames,
    run: (_world, context) => loadVisionReference(context, readVisionReference(path.resolve('prisma/reference/vision'))),
  },
};
