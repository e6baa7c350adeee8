import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { commissionPeople, isExpert } from '@/lib/committee/loaders/people.ts';
import { prepares, presides } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listExaminedCalls, listExpertProgress, listProgress } from '@/lib/committee/repository/progress.ts';
import { listAwaitingByCommission } from '@/lib/committee/repository/queues.ts';
import { matchesFilter, rankProgress, totalsOf } from '@/lib/committee/rules/progress.ts';
import { pageOf } from '@/lib/committee/rules/queue.ts';
import type { CommissionDesk, ProgressFilter } from '@/lib/committee/types/desk.ts';

const pageSize = 20;
const filters: readonly ProgressFilter[] = ['all', 'passes', 'under_threshold', 'to_complete', 'decided'];

/** The work of a commission on one call, for its chair and its secretary: what they may not know of is nowhere in it. */
export async function readCommission(
  context: Context,
  input: { slug: string; callSlug: string | null; filter: ProgressFilter; page: number; view: 'proposals' | 'experts' },
): Promise<Result<CommissionDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const [calls, awaiting, people, progress] = await Promise.all([
    listExaminedCalls(commission.id, viewer),
    listAwaitingByCommission(viewer, [commission.id]),
    // A statistic over every assignment: only where it is read.
    input.view === 'experts' ? commissionPeople(commission.id, now) : [],
    input.view === 'experts' ? listExpertProgress(commission.id, viewer, now) : [],
  ]);
  const call = calls.find(({ slug }) => slug === input.callSlug) ?? calls[0] ?? null;
  const ranked = call ? rankProgress(await listProgress(commission.id, call, viewer, now)) : [];
  const { items, pages } = pageOf(ranked.filter((row) => matchesFilter(row, input.filter)), input.page, pageSize);
  const done = new Map(progress.map((expert) => [expert.personId, expert]));
  return ok({
    commission,
    presides: presides(viewer, commission.id),
    calls: calls.map(({ id, slug, title, examinations }) => ({ id, slug, title, examinations })),
    call: call && { id: call.id, slug: call.slug, title: call.title, quorum: call.quorum },
    counts: Object.fromEntries(filters.map((filter) => [filter, ranked.filter((row) => matchesFilter(row, filter)).length])) as CommissionDesk['counts'],
    totals: totalsOf(ranked),
    rows: items,
    pages,
    experts: people.filter(isExpert).map(({ personId, name, kinds }) => ({
      personId,
      name,
      alternate: !kinds.includes('commission_member'),
      assigned: done.get(personId)?.assigned ?? 0,
      submitted: done.get(personId)?.submitted ?? 0,
      late: done.get(personId)?.late ?? 0,
    })),
    awaiting,
  });
}
