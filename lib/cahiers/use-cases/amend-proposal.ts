import 'server-only';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { amendedMail, eachPersonOnce } from '@/lib/cahiers/mails.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierOfProposalForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { materialiseProposal } from '@/lib/cahiers/repository/submission.ts';
import { listTerritories, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { checkProposal } from '@/lib/cahiers/rules/completeness.ts';
import { assembleProposal } from '@/lib/cahiers/rules/draft.ts';
import { isAmendable } from '@/lib/cahiers/rules/editing.ts';
import { surroundingsOf } from '@/lib/cahiers/rules/submittable.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Sends an adjourned proposal back to examination, amended before its date; checked like a submission. */
export async function amendProposal(context: Context, input: { proposalId: string }): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const cahier = await findCahierOfProposalForUpdate(input.proposalId);
    const proposal = cahier?.proposals.find(({ id }) => id === input.proposalId);
    if (!cahier || !proposal || !canContribute(context.viewer, cahier)) return refuse('proposal-not-found');
    if (!isAmendable(proposal, context.now)) return refuse('proposal-not-amendable');

    const kept = new Map((await listSections(cahier.id)).map(({ key, content }) => [key, content]));
    const offered = { themes: await listThemesOfCall(cahier.call.id), territories: await listTerritories() };
    const { value: amended, problems } = checkProposal(assembleProposal(proposal.id, kept), surroundingsOf(offered));
    if (!amended) {
      const fields = problems.map(({ section, field, message }) => ({ field: `${section}:${field}`, message }));
      return refuse('proposal-incomplete', fields);
    }
    await materialiseProposal(amended);
    const moved = await moveProposal(context, { proposalId: proposal.id, act: 'amend' });
    if (!moved.ok) return moved;

    const about = {
      title: cahier.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      proposalTitle: amended.title,
    };
    const delegates = await attachedPeople(['actor_delegate'], [cahier.actor.id], context.now);
    const managers = await attachedPeople(['call_manager'], [cahier.call.id], context.now);
    for (const person of eachPersonOnce(delegates)) {
      await queueMail(context, amendedMail(person, { ...about, address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}` }));
    }
    for (const person of eachPersonOnce(managers)) {
      await queueMail(context, amendedMail(person, { ...about, address: `${env().SITE_URL}/gestion/cahiers/${cahier.id}` }));
    }
    return ok({ cahierId: cahier.id });
  });
}
