import path from 'node:path';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { listDrawn } from '@/lib/territories/repository/shapes.ts';
import { importContours } from '@/lib/territories/use-cases/import-contours.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { returnToMesh } from '@/lib/territories/use-cases/return-to-mesh.ts';
import { contourFeaturesOf, contourFile } from '@/tests/factories/contours.ts';
import { editorRights } from '@/tests/integration/rights/territories-editors.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  ...editorRights,
  // Called by the command line alone, where whoever holds the database already may: no page leads to them.
  'import-contours': {
    allowed: roleNames,
    async run(_world, context) {
      const { communes } = await listDrawn();
      const imported = await importContours(context, { text: contourFile(contourFeaturesOf(communes)), origin: 'contours.geojson', credit: 'Essai' });
      return imported.ok ? 'imported' : imported;
    },
  },
  'return-to-mesh': { allowed: roleNames, run: async (_world, context) => `${await returnToMesh(context)} was removed` },
  // Run when the portal starts, on nobody's behalf: no page leads to it.
  'load-territories-reference': {
    allowed: roleNames,
    run: (_world, context) =>
      loadTerritoriesReference(context, readTerritoriesReference(path.resolve('prisma/reference/territories'))),
  },
};
