import { randomUUID } from 'node:crypto';
import path from 'node:path';

import { loadReferenceRubric } from '@/lib/calls/use-cases/load-reference-rubric.ts';
import { readHomeReference, readTerritoryPagesReference } from '@/lib/content/reference.ts';
import { loadHomeReference } from '@/lib/content/use-cases/load-home-reference.ts';
import { loadTerritoryPagesReference } from '@/lib/content/use-cases/load-territory-pages-reference.ts';
import type { Context } from '@/lib/identity/types.ts';
import { readPlacesReference } from '@/lib/places/reference.ts';
import { loadPlacesReference } from '@/lib/places/use-cases/load-places-reference.ts';
import { readTerritoriesReference } from '@/lib/territories/reference.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { readVisionReference } from '@/lib/vision/reference.ts';
import { syncPortalSearch } from '@/lib/web/search.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';

import { root } from './build/program.ts';

/** Loads the reference content of every domain, lower ones first, then what the search knows of it. Loading twice changes nothing. */
export async function loadReference(now: Date): Promise<void> {
  const context: Context = { viewer: null, now, requestId: `reference-${randomUUID()}` };
  const folder = (domain: string) => path.join(root, 'prisma/reference', domain);
  await loadTerritoriesReference(context, readTerritoriesReference(folder('territories')));
  const vision = readVisionReference(folder('vision'));
  await loadVisionReference(context, vision);
  await loadHomeReference(context, readHomeReference(folder('content')));
  await loadTerritoryPagesReference(context, readTerritoryPagesReference(folder('content')));
  await loadPlacesReference(context, readPlacesReference(folder('places')));
  await loadReferenceRubric(context, { criteria: vision.criteria });
  await syncPortalSearch();
}
