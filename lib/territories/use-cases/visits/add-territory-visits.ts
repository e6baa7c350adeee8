import 'server-only';
import { addVisits } from '@/lib/territories/repository/visits.ts';
import type { DatedVisits } from '@/lib/territories/types/visits.ts';

/** Writes visits that were counted; by the portal itself, on nobody's behalf. Counts are no act: no line in the audit. */
export async function addTerritoryVisits(visits: readonly DatedVisits[]): Promise<void> {
  if (visits.length > 0) await addVisits(visits);
}
