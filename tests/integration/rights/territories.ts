import path from 'node:path';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-territories-reference': {
    allowed: roleNames,
    run: (_world, context) =>
      loadTerritoriesReference(context, readTerritoriesReference(path.resolve('prisma/reference/territories'))),
  },
};
