import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listCosts, listExportedAssignments, listExportedEvaluations } from '@/lib/committee/repository/exports.ts';
import { type Followed, listFollowed } from '@/lib/committee/repository/follow-up.ts';
import { type ExaminedCall, listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import { listScoredExaminations } from '@/lib/committee/repository/ranking.ts';
import { readExaminations } from '@/lib/committee/rules/examination-figures.ts';
import { keptBy } from '@/lib/committee/rules/follow-up.ts';
import { rankExaminations } from '@/lib/committee/rules/ranking-view.ts';
import type { CommissionExport, ExportedTable, ExportFormat } from '@/lib/committee/types/exports.ts';
import type { FollowedProposal, FollowUpFilter } from '@/lib/committee/types/follow-up.ts';

const perPerson = { limit: 120, seconds: 3_600 };

export interface ExportCommission {
  slug: string;
  callSlug: string | null;
  table: ExportedTable;
  filter: FollowUpFilter;
  format: ExportFormat;
}

/**
 * Hands a table of a commission to its chair or its secretary, made of what they may know and of nothing else.
 * Names leave the portal with it: each time is an act.
 */
export async function exportCommission(
  context: Context,
  input: ExportCommission,
): Promise<Result<CommissionExport, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  if (!(await withinRate(`commission:export:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  const calls = await listExaminedCalls(commission.id, viewer);
  const call = calls.find(({ slug }) => slug === input.callSlug) ?? calls[0];
  if (!call) return refuse('commission-not-found');
  const followed: Followed = { commissionId: commission.id, callId: call.id, viewer, now };
  const kept = (await listFollowed(followed)).filter((row) => keptBy(input.filter, row, call.quorum));
  const made = await makeTable(input.table, followed, call, kept);
  // Nothing leaves before its line is written; thousands of rows are read outside its transaction.
  await transaction(() =>
    recordAct(context, {
      verb: 'commission.export',
      objectKind: 'commission',
      objectId: commission.id,
      // Not how many rows: whoever reads the audit may be recused from some of them.
      after: { table: input.table, format: input.format, call: call.slug, filter: input.filter },
    }),
  );
  return ok({ commission, call, ...made });
}

async function makeTable(table: ExportedTable, followed: Followed, call: ExaminedCall, kept: readonly FollowedProposal[]) {
  const wanted = new Set(kept.map(({ proposalId }) => proposalId));
  if (table === 'proposals') {
    const costs = await listCosts(followed);
    const scored = await listScoredExaminations(followed.commissionId, call.id, followed.viewer);
    // Ranked among everything that the viewer may know of, whatever the filter: the figures of the page of the ranking.
    const ranked = new Map(rankExaminations(readExaminations(scored, call).rows).map((row) => [row.proposalId, row]));
    const rows = kept.map((row) => ({
      ...row,
      costCents: costs.get(row.proposalId) ?? 0,
      quorum: call.quorum,
      heldBack: ranked.get(row.proposalId)?.scores === null,
      reading: ranked.get(row.proposalId)?.scores?.reading ?? null,
      rank: ranked.get(row.proposalId)?.rank ?? null,
    }));
    return { table, rows };
  }
  if (table === 'scores') return { table, rows: await named((await listExportedEvaluations(followed)).filter(({ proposalId }) => wanted.has(proposalId))) };
  return { table, rows: await named((await listExportedAssignments(followed)).filter(({ proposalId }) => wanted.has(proposalId))) };
}

async function named<Row extends { personId: string }>(rows: readonly Row[]): Promise<(Row & { name: string })[]> {
  const names = await peopleNames(rows.map(({ personId }) => personId));
  return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '' }));
}
