import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemsFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeItem, changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import type { ChangeDurations } from '@/lib/sittings/schema.ts';

/** Changes the time planned for items that the officer may see; the others keep theirs. */
export async function changeDurations(context: Context, input: ChangeDurations): Promise<Result<{ changed: number }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const wanted = new Map(Object.entries(input.durations));
    const changed = (await itemsFor(sitting, viewer, now)).flatMap(({ item }) => {
      const duration = wanted.get(item.id);
      return duration === undefined || duration === item.duration ? [] : [{ id: item.id, duration }];
    });
    if (changed.length === 0) return ok({ changed: 0 });
    for (const { id, duration } of changed) await changeItem(sitting.id, id, { duration });
    await changeSitting(sitting.id, {});
    await recordAct(context, { verb: 'sitting.change-durations', objectKind: 'sitting', objectId: sitting.id, after: { items: changed } });
    return ok({ changed: changed.length });
  });
}
