import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { listKnownBatchIds, listVeiledCommissionIds, listVeiledIds } from '@/lib/committee/repository/audit-veil.ts';

/** What the veil hides from a reader of the audit, as ids; empty lists for somebody who is tied to nothing. */
export async function veiledFrom(viewer: Viewer): Promise<{ ids: string[]; commissionIds: string[]; knownBatchIds: string[] }> {
  const ids = await listVeiledIds(viewer);
  if (ids.length === 0) return { ids, commissionIds: [], knownBatchIds: [] };
  return { ids, commissionIds: await listVeiledCommissionIds(viewer), knownBatchIds: await listKnownBatchIds(viewer) };
}
