import 'server-only';
import type { AuditVeil } from '@/lib/audit/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { listKnownBatchIds, listVeiledCommissionIds, listVeiledIds } from '@/lib/sittings/repository/audit-veil.ts';

/** The life of a cahier, and what its actor does with a proposal: the public page tells of them. */
const publicVerbs = ['cahier.', 'proposal.submit', 'proposal.withdraw', 'proposal.amend'];

/**
 * What the audit leaves out for a reader who is recused from a cahier or tied to it, until its decision is published:
 * every act of its examination, from assignment to minutes.
 */
export async function auditVeil(viewer: Viewer | null): Promise<AuditVeil> {
  const ids = viewer ? await listVeiledIds(viewer) : [];
  if (!viewer || ids.length === 0) return { ids: [], publicVerbs, known: [], counting: [] };
  const [batches, commissions] = [await listKnownBatchIds(viewer), await listVeiledCommissionIds(viewer)];
  return {
    ids,
    publicVerbs,
    known: [{ verbs: 'decision-batch.', ids: batches }],
    counting: [{ verb: 'commission.export', ids: commissions }],
  };
}
