import 'server-only';
import type { AuditVeil } from '@/lib/audit/types.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { listVeiledIds } from '@/lib/sittings/repository/audit-veil.ts';

/**
 * What the audit leaves out for a reader who is recused from a cahier or tied to it, until its decision is published:
 * every act of its examination, from assignment to minutes. What the public page tells of it stays.
 */
export async function auditVeil(viewer: Viewer | null): Promise<AuditVeil> {
  return { ids: viewer ? await listVeiledIds(viewer) : [], publicVerbs: ['cahier.', 'proposal.'] };
}
