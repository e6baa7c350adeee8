import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { draftMinutes } from '@/lib/sittings/loaders/minutes.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { insertMinutes } from '@/lib/sittings/repository/minutes.ts';
import { markAbsent } from '@/lib/sittings/repository/room.ts';
import { changeItem, changeSitting, findSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { itemState, takesAct } from '@/lib/sittings/rules/life.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';

const notReached = 'Point non abordé.';

/** Closes a sitting: what was not reached is put off, whoever was expected and never came is absent, the minutes are drafted and frozen. */
export async function closeSitting(context: Context, input: SittingInput): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'close')) return refuse('sitting-moment');
    if (sitting.currentItemId !== null) return refuse('item-in-progress');
    for (const item of sitting.items) if (itemState(item, null) === 'waiting') await changeItem(sitting.id, item.id, { postponedFor: notReached });
    await markAbsent(sitting.id);
    await changeSitting(sitting.id, { status: 'closed', closedAt: now });
    const closed = await findSitting(sitting.id);
    if (!closed) return refuse('sitting-not-found');
    await insertMinutes(sitting.id, await draftMinutes(closed, now), now);
    await recordAct(context, { verb: 'sitting.close', objectKind: 'sitting', objectId: sitting.id });
    return ok({ sittingId: sitting.id });
  });
}
