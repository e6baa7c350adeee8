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
import { countExits, groupItems as grouped, reorderVisible } from '@/lib/sittings/rules/order.ts';
import { orderItems } from '@/lib/sittings/rules/views.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';

/** Orders the items that the officer may see so that recused people leave the room as few times as possible. */
export async function groupItems(context: Context, input: SittingInput): Promise<Result<{ exits: number }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const items = orderItems(await itemsFor(sitting, viewer, now), sitting.attendances);
    const wanted = grouped(items);
    await placeItems(sitting.id, reorderVisible(sitting.items.map(({ id }) => id), wanted.map(({ id }) => id)));
    await changeSitting(sitting.id, {});
    const exits = { before: countExits(items), after: countExits(wanted) };
    await recordAct(context, { verb: 'sitting.order', objectKind: 'sitting', objectId: sitting.id, before: { exits: exits.before }, after: { exits: exits.after } });
    return ok({ exits: exits.after });
  });
}
