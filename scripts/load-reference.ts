import { randomUUID } from 'node:crypto';

import type { Context } from '@/lib/identity/types.ts';
import { loadTerritoriesReference } from '@/lib/territories/use-cases/load-territories-reference.ts';
import { loadVisionReference } from '@/lib/vision/use-cases/load-vision-reference.ts';

/** Loads the reference content of every domain, lower ones first. Loading twice changes nothing. */
export async function loadReference(now: Date): Promise<void> {
  const context: Context = { viewer: null, now, requestId: `reference-${randomUUID()}` };
  await loadTerritoriesReference(context);
  await loadVisionReference(context);
}
