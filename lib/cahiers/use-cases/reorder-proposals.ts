import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate, orderProposals } from '@/lib/cahiers/repository/cahiers.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { moved } from '@/lib/cahiers/rules/order.ts';
import type { ReorderProposals } from '@/lib/cahiers/schema/inputs.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Moves a proposal one place up or down; at the end of the list nothing changes. Typing, so no audit line. */
export async function reorderProposals(context: Context, input: ReorderProposals): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
    if (!cahier.proposals.some(({ id }) => id === input.proposalId)) return refuse('proposal-not-found');
    if (!isUnlocked(cahier)) return refuse('cahier-locked');
    const ids = cahier.proposals.map(({ id }) => id);
    await orderProposals(cahier.id, moved(ids, input.proposalId, input.direction));
    return ok({ cahierId: cahier.id });
  });
}
