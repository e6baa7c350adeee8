import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { countNamedDecisions } from '@/lib/committee/repository/named-decisions.ts';
import { listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import { listScoredExaminations } from '@/lib/committee/repository/ranking.ts';
import { readExaminations } from '@/lib/committee/rules/examination-figures.ts';
import { pageOf } from '@/lib/committee/rules/queue.ts';
import { isKept, orderRows, rankExaminations } from '@/lib/committee/rules/ranking-view.ts';
import { ordersRanking } from '@/lib/committee/rules/reading.ts';
import type { CommissionRanking, RankingFilter, RankingOrder } from '@/lib/committee/types/ranking.ts';

const pageSize = 20;
const filters: readonly RankingFilter[] = ['all', 'passes', 'under_threshold', 'to_complete', 'held_back'];

/** What the address of the page asks for. */
export interface RankingQuery {
  slug: string;
  callSlug: string | null;
  filter: RankingFilter;
  polarisedOnly: boolean;
  order: RankingOrder;
  page: number;
}

/**
 * The scores of a commission on one call as its chair and its secretary read them: medians, ranking of what passes,
 * disagreements, and the advisory mean. What they may not know of is nowhere in it, and what they owe an evaluation
 * to has neither figures nor rank.
 */
export async function readRanking({ viewer }: Context, query: RankingQuery): Promise<Result<CommissionRanking, CommitteeRefusal>> {
  const commission = await findCommission({ slug: query.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const calls = await listExaminedCalls(commission.id, viewer);
  const call = calls.find(({ slug }) => slug === query.callSlug) ?? calls[0] ?? null;
  const scored = call ? await listScoredExaminations(commission.id, call.id, viewer) : [];
  const { rows, groups, evaluations } = call ? readExaminations(scored, call) : { rows: [], groups: 0, evaluations: 0 };
  const ranked = rankExaminations(rows);
  const kept = orderRows(ranked.filter((row) => isKept(row, query.filter, query.polarisedOnly)), query.order);
  const { items, pages } = pageOf(kept, query.page, pageSize);
  return ok({
    commission: { id: commission.id, slug: commission.slug, name: commission.name },
    calls: calls.map(({ slug, title }) => ({ slug, title })),
    call: call && { id: call.id, slug: call.slug, title: call.title, quorum: call.quorum, thresholds: call.thresholds, weights: call.weights },
    ordersRanking: call === null || ordersRanking(call),
    counts: Object.fromEntries(filters.map((filter) => [filter, ranked.filter((row) => isKept(row, filter, false)).length])) as CommissionRanking['counts'],
    polarised: ranked.filter((row) => isKept(row, 'all', true)).length,
    groups,
    evaluations,
    rows: items,
    found: kept.length,
    page: Math.min(query.page, pages),
    pages,
    hasNamedFile: call !== null && (await countNamedDecisions(commission.id, call.id, viewer)) > 0,
  });
}
