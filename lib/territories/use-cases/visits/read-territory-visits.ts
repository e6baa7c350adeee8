import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import { findSettings } from '@/lib/territories/repository/settings.ts';
import { listVisits } from '@/lib/territories/repository/visits.ts';
import { firstRecentDay, visitsByMonth, visitsSince } from '@/lib/territories/rules/visits.ts';
import type { TerritoryVisits } from '@/lib/territories/types/visits.ts';

/** How often the page of a territory was seen, for its editors and the administrators. */
export async function readTerritoryVisits({ viewer, now }: Context, input: { slug: string }): Promise<Result<TerritoryVisits, TerritoryRefusal>> {
  const territory = viewer && (await findSettings(input.slug));
  if (!territory || !canEditTerritory(viewer, territory)) return refuse('territory-not-found');
  const { siren, slug, name } = territory;
  const [days, today] = [await listVisits(siren), parisClock(now).day];
  return ok({ territory: { siren, slug, name }, days, months: visitsByMonth(days, today), lastThirtyDays: visitsSince(days, firstRecentDay(today)) });
}
