import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { sittingProposals } from '@/lib/committee/loaders/sittings.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate, insertItems, takenProposals } from '@/lib/sittings/repository/sittings.ts';
import { largestOrder, takesAct } from '@/lib/sittings/rules/life.ts';
import type { AddProposals } from '@/lib/sittings/schema.ts';

/** Puts proposals of the commission on the order of the day, after what is there. */
export async function addProposals(context: Context, input: AddProposals): Promise<Result<{ added: number }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const wanted = [...new Set(input.proposals)];
    if (sitting.items.length + wanted.length > largestOrder) return refuse('item-limit');
    const proposals = (await sittingProposals({ commissionId: sitting.commission.id }, viewer, now)).filter(
      ({ proposalId, settled }) => wanted.includes(proposalId) && !settled,
    );
    const taken = await takenProposals(wanted);
    if (proposals.length < wanted.length || taken.length > 0) return refuse('item-taken');
    const last = Math.max(0, ...sitting.items.map(({ position }) => position));
    await insertItems(
      sitting.id,
      proposals.map(({ proposalId }, index) => ({ proposalId, title: '', duration: input.duration, position: last + 1 + index })),
    );
    await changeSitting(sitting.id, {});
    await recordAct(context, { verb: 'sitting.add-proposals', objectKind: 'sitting', objectId: sitting.id, after: { proposals: proposals.map(({ proposalId }) => proposalId) } });
    return ok({ added: proposals.length });
  });
}
