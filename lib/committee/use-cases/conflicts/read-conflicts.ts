import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { cahierConflicts } from '@/lib/committee/loaders/cahier-conflicts.ts';
import { prepares, presides } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { byUrgency, hasSomethingToSay } from '@/lib/committee/rules/conflicts.ts';
import { pageOf } from '@/lib/committee/rules/queue.ts';
import type { ConflictBoard } from '@/lib/committee/types/conflicts.ts';

const pageSize = 15;

/** Recusals, hints and quorums of a commission, for its chair and its secretary: what they may not know of is nowhere in it. */
export async function readConflicts(context: Context, input: { slug: string; page: number }): Promise<Result<ConflictBoard, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const cahiers = await cahierConflicts(viewer, commission.id, now);
  const { items, pages } = pageOf(cahiers.filter(hasSomethingToSay).toSorted(byUrgency), input.page, pageSize);
  return ok({
    commission: { id: commission.id, slug: commission.slug, name: commission.name },
    presides: presides(viewer, commission.id),
    cahiers: items,
    pages,
    counts: {
      hints: cahiers.reduce((sum, { open }) => sum + open.length, 0),
      recusals: cahiers.reduce((sum, { recusals }) => sum + recusals.length, 0),
      impossible: cahiers.filter(({ quorumOutlook }) => quorumOutlook === 'impossible').length,
      cahiers: cahiers.length,
    },
  });
}
