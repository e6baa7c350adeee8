import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { currentItemFor, roomOf, roomRefusals } from '@/lib/sittings/loaders/items.ts';
import { canConduct, canSeeSitting } from '@/lib/sittings/permissions.ts';
import { writeBallot } from '@/lib/sittings/repository/room.ts';
import { changeItem } from '@/lib/sittings/repository/sittings.ts';
import type { CastBallot } from '@/lib/sittings/schema.ts';

/** Votes, or has one's vote recorded by an officer for the room; it may be changed until the vote is closed. */
export async function castBallot(context: Context, input: CastBallot): Promise<Result<{ sittingId: string }, SittingRefusal>> {
  return transaction(async () => {
    const found = await currentItemFor(context, input, canSeeSitting);
    if (!found.ok) return found;
    const { viewer, sitting, item, proposal } = found.value;
    const personId = input.personId ?? viewer.personId;
    if (personId !== viewer.personId && !canConduct(viewer, sitting)) return refuse('sitting-item-not-found');
    if (!proposal) return refuse('item-free-point');
    if (item.voteOpenedAt === null) return refuse('vote-not-open');
    if (item.voteClosedAt !== null) return refuse('vote-closed');
    const { voters, obstacle } = await roomOf(sitting, item, proposal, context.now);
    if (!voters.includes(personId)) return refuse('voter-not-found');
    if (obstacle) return refuse(roomRefusals[obstacle]);
    await writeBallot(item.id, personId, input.choice, context.now);
    await changeItem(sitting.id, item.id, {});
    if (personId !== viewer.personId) {
      await recordAct(context, { verb: 'sitting.record-ballot', objectKind: 'sitting', objectId: sitting.id, after: { itemId: item.id, personId } });
    }
    return ok({ sittingId: sitting.id });
  });
}
