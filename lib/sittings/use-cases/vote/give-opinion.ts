import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { latestOpinionId } from '@/lib/committee/loaders/sittings.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor, roomOf, roomRefusals } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { deleteBallots } from '@/lib/sittings/repository/room.ts';
import { changeItem, changeSitting } from '@/lib/sittings/repository/sittings.ts';
import { carriesOpinion, keptBallots, tallyOf } from '@/lib/sittings/rules/room.ts';
import type { GiveOpinion } from '@/lib/sittings/schema.ts';

/**
 * Records the opinion that the vote gave, in the words of the secretary, and ends the item. The quorum and the ballots
 * are counted a last time: a recusal declared after the vote takes its ballot away, and may stop it here.
 */
export async function giveOpinion(context: Context, input: GiveOpinion): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { now } = context;
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { sitting, item, proposal } = found.value;
    if (!proposal) return refuse('item-free-point');
    if (item.voteClosedAt === null || item.motion === null) return refuse('vote-not-open');
    const { obstacle } = await roomOf(sitting, item, proposal, now);
    if (obstacle) return refuse(roomRefusals[obstacle]);
    const { quorum } = proposal.call;
    const ballots = keptBallots(item.ballots, proposal.awayIds);
    if (!carriesOpinion(tallyOf({ ballots }), quorum)) return refuse(carriesOpinion(tallyOf(item), quorum) ? 'vote-undone' : 'motion-rejected');
    const recorded = await recordOpinion(context, { proposalId: proposal.proposalId, outcome: item.motion, text: input.text });
    if (!recorded.ok) return recorded;
    await deleteBallots(item.id, ballots.map(({ personId }) => personId));
    const opinionId = await latestOpinionId(proposal.proposalId);
    await changeItem(sitting.id, item.id, { endedAt: now, ...(opinionId ? { opinionId } : {}) });
    await changeSitting(sitting.id, { currentItemId: null });
    await recordAct(context, { verb: 'sitting.end-item', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id, outcome: item.motion } });
    return ok({ sittingId: sitting.id });
  });
}
