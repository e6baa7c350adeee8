import 'server-only';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { logger } from '@/lib/platform/logger.ts';
import { addTerritoryVisits } from '@/lib/territories/use-cases/visits/add-territory-visits.ts';
import type { VisitCounts } from '@/lib/web/visits/visit-counts.ts';

/**
 * Writes the visits that wait. While the database is away they go on waiting in memory, to be written when it comes
 * back: only a process killed meanwhile loses them. A database that wrote them and was cut before it said so would
 * count them twice, which it almost never is.
 */
export async function writeVisits(counts: VisitCounts): Promise<void> {
  const visits = counts.take();
  if (visits.length === 0) return;
  try {
    await addTerritoryVisits(visits);
  } catch (error) {
    for (const visit of visits) counts.add(visit);
    logger[isDatabaseAway(error) ? 'warn' : 'error']({ error: error instanceof Error ? error.message : String(error) }, 'visits not written, they wait');
  }
}
