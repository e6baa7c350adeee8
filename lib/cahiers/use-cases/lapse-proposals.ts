import 'server-only';
import { eachPersonOnce, lapsedMail } from '@/lib/cahiers/mails.ts';
import { listProposalsToLapse } from '@/lib/cahiers/repository/cahiers.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Lapses the adjourned proposals whose date has passed, one transaction each; run by a job, on nobody's behalf. Answers how many. */
export async function lapseProposals(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let lapsed = 0;
  for (const proposalId of await listProposalsToLapse(now)) {
    lapsed += await transaction(async () => {
      const moved = await moveProposal(context, { proposalId, act: 'lapse' });
      // Amended in between.
      if (!moved.ok) return 0;
      const { cahier, proposal } = moved.value;
      const about = {
        title: cahier.title,
        actorName: cahier.actor.name,
        callTitle: cahier.call.title,
        proposalTitle: proposal.title,
        address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}`,
      };
      for (const person of eachPersonOnce(await attachedPeople(['actor_delegate'], [cahier.actor.id], now))) {
        await queueMail(context, lapsedMail(person, about));
      }
      return 1;
    });
  }
  return lapsed;
}
