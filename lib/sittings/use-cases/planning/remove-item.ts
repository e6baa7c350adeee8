import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, deleteItem, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import type { ItemInput } from '@/lib/sittings/schema.ts';

/** Takes an item off the order of the day. */
export async function removeItem(context: Context, input: ItemInput): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const found = await itemFor(sitting, input.itemId, viewer, now);
    if (!found) return refuse('sitting-item-not-found');
    await deleteItem(found.item.id);
    await changeSitting(sitting.id, {});
    await recordAct(context, {
      verb: 'sitting.remove-item',
      objectKind: 'sitting',
      objectId: sitting.id,
      before: { proposalId: found.item.proposalId, title: found.item.title },
    });
    return ok({ sittingId: sitting.id });
  });
}
