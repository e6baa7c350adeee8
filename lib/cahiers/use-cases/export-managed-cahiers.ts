import 'server-only';
import { managedScope } from '@/lib/cahiers/permissions.ts';
import { listManagedCahiers } from '@/lib/cahiers/repository/admissibility.ts';
import type { ManagedCahier, ManagedFilter } from '@/lib/cahiers/types/admissibility.ts';
import type { Context } from '@/lib/identity/types.ts';

const mostLines = 20_000;

/** Every cahier that a filter of the managers' list keeps; null for somebody who manages no call. */
export async function exportManagedCahiers(
  context: Context,
  { filter }: { filter: ManagedFilter },
): Promise<readonly ManagedCahier[] | null> {
  const scope = managedScope(context.viewer);
  if (scope.length === 0) return null;
  return (await listManagedCahiers(scope, filter, { skip: 0, take: mostLines })).cahiers;
}
