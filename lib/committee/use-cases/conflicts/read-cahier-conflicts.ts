import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { cahierConflicts } from '@/lib/committee/loaders/cahier-conflicts.ts';
import { canPrepare } from '@/lib/committee/permissions.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import type { CahierConflicts } from '@/lib/committee/types/conflicts.ts';

/** Conflicts around the cahier of one examination, for those who prepare it; null once it is over. */
export async function readCahierConflicts({ viewer, now }: Context, input: { proposalId: string }): Promise<CahierConflicts | null> {
  const scope = await findScope(input.proposalId);
  if (!scope || !canPrepare(viewer, scope)) return null;
  const [conflicts] = await cahierConflicts(viewer, scope.commissionId, now, scope.cahierId);
  return conflicts ?? null;
}
