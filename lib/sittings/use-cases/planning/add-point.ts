import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate, insertItems } from '@/lib/sittings/repository/sittings.ts';
import { largestOrder, takesAct } from '@/lib/sittings/rules/life.ts';
import type { AddPoint } from '@/lib/sittings/schema.ts';

/** Puts a free point on the order of the day. */
export async function addPoint(context: Context, input: AddPoint): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    if (sitting.items.length >= largestOrder) return refuse('item-limit');
    const last = Math.max(0, ...sitting.items.map(({ position }) => position));
    await insertItems(sitting.id, [{ proposalId: null, title: input.title, duration: input.duration, position: last + 1 }]);
    await changeSitting(sitting.id, {});
    await recordAct(context, { verb: 'sitting.add-point', objectKind: 'sitting', objectId: sitting.id, after: { title: input.title } });
    return ok({ sittingId: sitting.id });
  });
}
