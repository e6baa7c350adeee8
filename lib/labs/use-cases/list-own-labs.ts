import 'server-only';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { listLabsByIds } from '@/lib/labs/repository/records.ts';
import type { LabSummary } from '@/lib/labs/types.ts';

/** The LABs that the viewer carries. */
export async function listOwnLabs(context: Context): Promise<LabSummary[]> {
  const ids = attachedTo(context.viewer, 'lab_carrier');
  return ids.length === 0 ? [] : listLabsByIds(ids);
}
