import 'server-only';
import { restateEvaluation } from '@/lib/committee/use-cases/evaluation/restate-evaluation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor, roomOf } from '@/lib/sittings/loaders/items.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { changeItem } from '@/lib/sittings/repository/sittings.ts';
import type { RestateScores } from '@/lib/sittings/schema.ts';

/** Gives one's scores again after discussion: in the room, while the item is under discussion and its vote is not closed. */
export async function restateScores(context: Context, input: RestateScores): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canSeeSitting);
    if (!found.ok) return found;
    const { viewer, sitting, item, proposal } = found.value;
    if (!proposal) return refuse('item-free-point');
    if (!(await roomOf(sitting, item, proposal, context.now)).voters.includes(viewer.personId)) return refuse('voter-not-found');
    if (item.voteClosedAt !== null) return refuse('vote-closed');
    const { answers, version, why } = input;
    const restated = await restateEvaluation(context, { proposalId: proposal.proposalId, answers, version, why });
    if (!restated.ok) return restated;
    await changeItem(sitting.id, item.id, {});
    return ok({ sittingId: sitting.id });
  });
}
