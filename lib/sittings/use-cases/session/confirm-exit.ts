import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { deleteExit, writeExit } from '@/lib/sittings/repository/room.ts';
import { changeItem } from '@/lib/sittings/repository/sittings.ts';
import { peopleToLeave } from '@/lib/sittings/rules/room.ts';
import type { ConfirmExit } from '@/lib/sittings/schema.ts';

/** Notes that somebody recused from the current item left the room, or came back into it. */
export async function confirmExit(context: Context, input: ConfirmExit): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canConduct);
    if (!found.ok) return found;
    const { sitting, item, proposal } = found.value;
    const leaving = proposal ? peopleToLeave({ attendances: sitting.attendances, awayIds: proposal.awayIds }) : [];
    if (!leaving.includes(input.personId)) return refuse('person-not-found');
    if (input.out) await writeExit(item.id, input.personId, context.now);
    else await deleteExit(item.id, input.personId);
    await changeItem(sitting.id, item.id, {});
    await recordAct(context, {
      verb: 'sitting.exit',
      objectKind: 'sitting',
      objectId: sitting.id,
      after: { itemId: item.id, personId: input.personId, out: input.out },
    });
    return ok({ sittingId: sitting.id });
  });
}
