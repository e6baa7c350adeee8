import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { deleteBallots } from '@/lib/sittings/repository/room.ts';
import { changeItem, changeSitting } from '@/lib/sittings/repository/sittings.ts';
import { closedVotes } from '@/lib/sittings/rules/room.ts';
import type { PostponeItem } from '@/lib/sittings/schema.ts';

/**
 * Puts the current item off, and says why: the quorum is broken, something is missing. It may be taken up again while
 * the sitting lasts. A vote that was not closed is forgotten, one that was stays counted.
 */
export async function postponeItem(context: Context, input: PostponeItem): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { sitting, item } = found.value;
    await changeItem(sitting.id, item.id, {
      endedAt: context.now,
      postponedFor: input.reason,
      motion: null,
      voteOpenedAt: null,
      voteClosedAt: null,
      earlierVotes: closedVotes(item),
    });
    await deleteBallots(item.id);
    await changeSitting(sitting.id, { currentItemId: null });
    await recordAct(context, { verb: 'sitting.postpone-item', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id, reason: input.reason } });
    return ok({ sittingId: sitting.id });
  });
}
