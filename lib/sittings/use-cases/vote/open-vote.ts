import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { readingsAround } from '@/lib/committee/loaders/sittings.ts';
import { outcomeObstacle } from '@/lib/committee/rules/decision.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor, roomOf, roomRefusals } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { deleteBallots } from '@/lib/sittings/repository/room.ts';
import { changeItem } from '@/lib/sittings/repository/sittings.ts';
import { carriesOpinion, closedVotes, keptBallots, mayPutMotion, tallyOf } from '@/lib/sittings/rules/room.ts';
import type { OpenVote } from '@/lib/sittings/schema.ts';

/**
 * Puts a motion to the vote: the sense of the opinion. Refused under the quorum, while somebody recused is in the room,
 * and for what the figures forbid. Another motion may follow one that was not
 * adopted, or is no longer since somebody who had voted stepped aside; its count is kept.
 */
export async function openVote(context: Context, input: OpenVote): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { viewer, sitting, item, proposal } = found.value;
    if (!proposal) return refuse('item-free-point');
    if (item.voteOpenedAt !== null && item.voteClosedAt === null) return refuse('vote-open');
    const ballots = keptBallots(item.ballots, proposal.awayIds);
    const { voters, obstacle, people } = await roomOf(sitting, item, proposal, context.now);
    if (!mayPutMotion(viewer.personId, people, sitting.attendances, proposal.awayIds)) return refuse('motion-reserved');
    if (item.voteClosedAt !== null && carriesOpinion(tallyOf({ ballots }), proposal.call.quorum)) return refuse('vote-closed');
    if (obstacle) return refuse(roomRefusals[obstacle]);
    const { after } = await readingsAround(proposal);
    const barred = outcomeObstacle(input.motion, after);
    if (barred) return refuse(barred);
    await deleteBallots(item.id);
    await changeItem(sitting.id, item.id, { motion: input.motion, voteOpenedAt: context.now, voteClosedAt: null, earlierVotes: closedVotes({ ...item, ballots }) });
    await recordAct(context, { verb: 'sitting.open-vote', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id, motion: input.motion, voters: voters.length } });
    return ok({ sittingId: sitting.id });
  });
}
