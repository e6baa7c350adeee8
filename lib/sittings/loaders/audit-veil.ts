import 'server-only';
import type { AuditVeil } from '@/lib/audit/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { veiledFrom } from '@/lib/committee/loaders/audit-veil.ts';
import { listItemIds } from '@/lib/sittings/repository/audit-veil.ts';

/** The life of a cahier, and what its actor does with a proposal: the public page tells of them. */
const publicVerbs = ['cahier.', 'proposal.submit', 'proposal.withdraw', 'proposal.amend'];

/**
 * What the audit leaves out for a reader who is recused from a cahier or tied to it, until its decision is published:
 * every act of its examination, from assignment to minutes.
 */
export async function auditVeil(viewer: Viewer | null): Promise<AuditVeil> {
  const nothing: AuditVeil = { ids: [], publicVerbs, known: [], counting: [] };
  if (!viewer) return nothing;
  const { ids, commissionIds, knownBatchIds } = await veiledFrom(viewer);
  if (ids.length === 0) return nothing;
  return {
    ids: [...ids, ...(await listItemIds(ids))],
    publicVerbs,
    known: [{ verbs: 'decision-batch.', ids: knownBatchIds }],
    counting: [{ verb: 'commission.export', ids: commissionIds }],
  };
}
