import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { deleteProposal, findCahierForUpdate, orderProposals } from '@/lib/cahiers/repository/cahiers.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import type { RemoveProposal } from '@/lib/cahiers/schema/inputs.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Removes a proposal that was never submitted, with its text. One that was is withdrawn instead. */
export async function removeProposal(context: Context, input: RemoveProposal): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
    const proposal = cahier.proposals.find(({ id }) => id === input.proposalId);
    if (!proposal) return refuse('proposal-not-found');
    if (!isUnlocked(cahier)) return refuse('cahier-locked');
    if (proposal.status !== 'draft') return refuse('proposal-not-removable');

    await deleteProposal(cahier.id, proposal.id);
    await orderProposals(
      cahier.id,
      cahier.proposals.filter(({ id }) => id !== proposal.id).map(({ id }) => id),
    );
    await recordAct(context, {
      verb: 'cahier.remove-proposal',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { proposalId: proposal.id, position: proposal.position },
    });
    return ok({ cahierId: cahier.id });
  });
}
