import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { eachPersonOnce, withdrawnMail } from '@/lib/cahiers/mails.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierOfProposalForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import type { WithdrawProposal } from '@/lib/cahiers/schema/inputs.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Withdraws a submitted proposal that is not decided yet, for good; delegates and managers of the call are told. */
export async function withdrawProposal(context: Context, input: WithdrawProposal): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const cahier = await findCahierOfProposalForUpdate(input.proposalId);
    if (!cahier || !canContribute(context.viewer, cahier)) return refuse('proposal-not-found');
    const moved = await moveProposal(context, { proposalId: input.proposalId, act: 'withdraw', note: input.reason });
    if (!moved.ok) return moved.code === 'transition-refused' ? refuse('proposal-not-withdrawable') : moved;

    const { proposal } = moved.value;
    const about = {
      title: cahier.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      proposalTitle: proposal.title,
      reason: input.reason,
    };
    const delegates = await attachedPeople(['actor_delegate'], [cahier.actor.id], context.now);
    const managers = await attachedPeople(['call_manager'], [cahier.call.id], context.now);
    for (const person of eachPersonOnce(delegates)) {
      await queueMail(context, withdrawnMail(person, { ...about, address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}` }));
    }
    for (const person of eachPersonOnce(managers)) {
      await queueMail(context, withdrawnMail(person, { ...about, address: `${env().SITE_URL}/gestion/cahiers/${cahier.id}` }));
    }
    return ok({ cahierId: cahier.id });
  });
}
