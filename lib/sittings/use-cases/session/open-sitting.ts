import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { commissionPeople } from '@/lib/committee/loaders/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { expectOnly } from '@/lib/sittings/repository/room.ts';
import { changeSitting, findSittingForUpdate, listSittings, lockCommission } from '@/lib/sittings/repository/sittings.ts';
import { mayOpenAt, takesAct } from '@/lib/sittings/rules/life.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';

/** Opens a sitting, on its day and alone in its commission. Whoever left the commission since it was convened is expected no more. */
export async function openSitting(context: Context, input: SittingInput): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'open')) return refuse('sitting-moment');
    if (!mayOpenAt(sitting.startsAt, now)) return refuse('sitting-too-early');
    await lockCommission(sitting.commission.id);
    if ((await listSittings([sitting.commission.id], ['in_session'], null)).length > 0) return refuse('sitting-under-way');
    await expectOnly(sitting.id, (await commissionPeople(sitting.commission.id, now)).map(({ personId }) => personId));
    await changeSitting(sitting.id, { status: 'in_session', openedAt: now });
    await recordAct(context, { verb: 'sitting.open', objectKind: 'sitting', objectId: sitting.id });
    return ok({ sittingId: sitting.id });
  });
}
