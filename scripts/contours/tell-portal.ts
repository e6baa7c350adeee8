import { env } from '@/lib/platform/env.ts';

import { say } from '../terminal/steps.mjs';

/** Asks the portal that runs here to build its public pages again; one that does not run will, when it starts. */
export async function tellPortal(): Promise<void> {
  const { PORT, INTERNAL_SECRET } = env();
  const answer = await fetch(`http://localhost:${PORT}/api/internal/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INTERNAL_SECRET}` },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (answer?.ok) say('Les pages publiques sont refaites à leur prochaine visite.');
  else say('Aucun portail ne répond ici : s’il tourne ailleurs, ses pages montreront ce tracé à leur prochaine mise à jour.');
}
