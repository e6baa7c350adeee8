import 'server-only';
import { managedScope } from '@/lib/cahiers/permissions.ts';
import { countManagedCahiers, listCallsOfScope, listManagedCahiers as listRows } from '@/lib/cahiers/repository/admissibility.ts';
import type { ManagedCahier, ManagedFilter } from '@/lib/cahiers/types/admissibility.ts';
import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';
import type { Context } from '@/lib/identity/types.ts';

/** Lines of a page of the list. */
export const managedPageSize = 25;

export interface ManagedCahiers {
  cahiers: readonly ManagedCahier[];
  total: number;
  byStatus: ReadonlyMap<CahierStatus, number>;
  reopenings: number;
  calls: readonly { id: string; title: string }[];
}

/** A page (from 1) of the cahiers of the calls that the viewer manages; null for somebody who manages none. */
export async function listManagedCahiers(
  context: Context,
  { filter, page }: { filter: ManagedFilter; page: number },
): Promise<ManagedCahiers | null> {
  const scope = managedScope(context.viewer);
  if (scope.length === 0) return null;
  const [list, counts, calls] = await Promise.all([
    listRows(scope, filter, { skip: (page - 1) * managedPageSize, take: managedPageSize }),
    countManagedCahiers(scope, filter.callId),
    listCallsOfScope(scope),
  ]);
  return { ...list, ...counts, calls };
}
