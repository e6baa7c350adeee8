import 'server-only';
import type { AuditVeil } from '@/lib/audit/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { listVeiledIds } from '@/lib/sittings/repository/audit-veil.ts';

/** The life of a cahier, and what its actor does with a proposal: the public page tells of them. */
const publicVerbs = ['cahier.', 'proposal.submit', 'proposal.withdraw', 'proposal.amend'];

/**
 * What the audit leaves out for a reader who is recused from a cahier or tied to it, until its decision is published:
 * every act of its examination, from assignment to minutes.
 */
export async function auditVeil(viewer: Viewer | null): Promise<AuditVeil> {
  return { ids: viewer ? await listVeiledIds(viewer) : [], publicVerbs };
}
