import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate, placeItems } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { moveItem as moved } from '@/lib/sittings/rules/order.ts';
import type { MoveItem } from '@/lib/sittings/schema.ts';

/** Moves an item one place up or down among those that the officer may see. */
export async function moveItem(context: Context, input: MoveItem): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const visible = new Set((await itemsFor(sitting, viewer, now)).map(({ item }) => item.id));
    if (!visible.has(input.itemId)) return refuse('sitting-item-not-found');
    const order = moved(sitting.items.map(({ id }) => id), visible, input.itemId, input.way);
    if (order) {
      await placeItems(sitting.id, order);
      await changeSitting(sitting.id, {});
      await recordAct(context, { verb: 'sitting.order', objectKind: 'sitting', objectId: sitting.id, after: { itemId: input.itemId, way: input.way } });
    }
    return ok({ sittingId: sitting.id });
  });
}
