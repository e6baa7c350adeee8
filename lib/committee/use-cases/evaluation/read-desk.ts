import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { attachedTo } from '@/lib/identity/permissions.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { commissionKinds, expertKinds, officerKinds } from '@/lib/committee/permissions.ts';
import { listCommissionsByIds } from '@/lib/committee/repository/commissions.ts';
import { listAwaitingByCommission, listQueue } from '@/lib/committee/repository/queues.ts';
import { countStates, pageOf, queueState } from '@/lib/committee/rules/queue.ts';
import type { Desk, QueueState } from '@/lib/committee/types/desk.ts';

const pageSize = 25;

/** What waits for somebody of the committee: the proposals given to them, and their commissions. */
export async function readDesk(context: Context, input: { state: QueueState; page: number }): Promise<Result<Desk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commissionIds = attachedTo(viewer, ...commissionKinds);
  if (!viewer || commissionIds.length === 0) return refuse('commission-not-found');
  const [commissions, queue, offers, awaiting] = await Promise.all([
    listCommissionsByIds(commissionIds),
    listQueue(viewer, attachedTo(viewer, ...expertKinds)),
    offersTo(viewer, now),
    listAwaitingByCommission(viewer, attachedTo(viewer, ...officerKinds)),
  ]);
  const { items, pages } = pageOf(queue.filter((item) => queueState(item) === input.state), input.page, pageSize);
  return ok({
    commissions: commissions.map((commission) => ({
      ...commission,
      kinds: viewer.attachments.filter(({ objectId }) => objectId === commission.id).map(({ kind }) => kind),
      awaiting: awaiting.filter(({ commissionId }) => commissionId === commission.id).length,
    })),
    counts: countStates(queue),
    offers,
    items,
    pages,
    next: queue.find((item) => queueState(item) === 'todo') ?? null,
  });
}
