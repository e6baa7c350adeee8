import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor, roomOf, roomRefusals } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { deleteBallots } from '@/lib/sittings/repository/room.ts';
import { changeItem } from '@/lib/sittings/repository/sittings.ts';
import { enoughBallots, isAdopted, tally } from '@/lib/sittings/rules/room.ts';
import type { ItemInput } from '@/lib/sittings/schema.ts';

/** Closes the vote. The quorum is counted again: one that was broken since the vote opened closes nothing. */
export async function closeVote(context: Context, input: ItemInput): Promise<Result<{ adopted: boolean }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { sitting, item, proposal } = found.value;
    if (!proposal) return refuse('item-free-point');
    if (item.voteOpenedAt === null) return refuse('vote-not-open');
    if (item.voteClosedAt !== null) return refuse('vote-closed');
    const { voters, obstacle } = await roomOf(sitting, item, proposal, context.now);
    if (obstacle) return refuse(roomRefusals[obstacle]);
    const count = tally(item.ballots, voters);
    if (!enoughBallots(count, proposal.call.quorum)) return refuse('vote-too-few');
    await deleteBallots(item.id, voters);
    await changeItem(sitting.id, item.id, { voteClosedAt: context.now });
    await recordAct(context, { verb: 'sitting.close-vote', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id, ...count } });
    return ok({ adopted: isAdopted(count) });
  });
}
