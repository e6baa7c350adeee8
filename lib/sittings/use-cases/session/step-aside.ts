import 'server-only';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemFor } from '@/lib/sittings/loaders/items.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import type { StepAside } from '@/lib/sittings/schema.ts';

/** Steps aside from the cahier of an item during the sitting, or is recused by the chair: the room is counted anew at once. */
export async function stepAside(context: Context, input: StepAside): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'conduct')) return refuse('sitting-moment');
    const found = await itemFor(sitting, input.itemId, viewer, now);
    if (!found?.proposal) return refuse('sitting-item-not-found');
    const declared = await declareRecusal(context, { proposalId: found.proposal.proposalId, personId: input.personId, tie: input.tie, note: input.note });
    if (!declared.ok) return declared;
    await changeSitting(sitting.id, {});
    return ok({ sittingId: sitting.id });
  });
}
