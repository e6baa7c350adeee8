import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeItem, changeSitting } from '@/lib/sittings/repository/sittings.ts';
import type { ItemInput } from '@/lib/sittings/schema.ts';

/** Ends a free point. A proposal ends with its opinion, or is postponed. */
export async function endPoint(context: Context, input: ItemInput): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { sitting, item, proposal } = found.value;
    if (proposal) return refuse('item-needs-opinion');
    await changeItem(sitting.id, item.id, { endedAt: context.now });
    await changeSitting(sitting.id, { currentItemId: null });
    await recordAct(context, { verb: 'sitting.end-item', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id } });
    return ok({ sittingId: sitting.id });
  });
}
