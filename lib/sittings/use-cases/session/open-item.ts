import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { itemFor } from '@/lib/sittings/loaders/items.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeItem, changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { openingObstacle, takesAct } from '@/lib/sittings/rules/life.ts';
import type { ItemInput } from '@/lib/sittings/schema.ts';

/**
 * Makes an item the one under discussion. For a proposal it opens the deliberation, which freezes the scores: too few
 * evaluations, once recusals are taken out, and there is nothing to deliberate on.
 */
export async function openItem(context: Context, input: ItemInput): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'conduct')) return refuse('sitting-moment');
    const found = await itemFor(sitting, input.itemId, viewer, now);
    if (!found) return refuse('sitting-item-not-found');
    const { item, proposal } = found;
    const obstacle = openingObstacle(sitting, item);
    if (obstacle) return refuse(obstacle);
    if (proposal) {
      if (!isUnderWay(proposal) || proposal.commissionId !== sitting.commission.id) return refuse('examination-closed');
      if (proposal.evaluations < proposal.call.quorum) return refuse('evaluations-under-quorum');
      if (!proposal.deliberating) {
        const begun = await beginDeliberation(context, { proposalId: proposal.proposalId }, 'officers');
        if (!begun.ok) return begun;
      }
    }
    await changeItem(sitting.id, item.id, { startedAt: item.startedAt ?? now, endedAt: null, postponedFor: '' });
    await changeSitting(sitting.id, { currentItemId: item.id });
    await recordAct(context, { verb: 'sitting.open-item', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id } });
    return ok({ sittingId: sitting.id });
  });
}
