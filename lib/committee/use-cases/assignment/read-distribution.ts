import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { distributionOf } from '@/lib/committee/loaders/distribution.ts';
import { prepares, presides } from '@/lib/committee/permissions.ts';
import { findCommission, listThemes } from '@/lib/committee/repository/commissions.ts';
import { listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import type { FlowPriority } from '@/lib/committee/rules/assignment-flow.ts';
import { loadsAfter, planAssignments, situationMark } from '@/lib/committee/rules/assignment-plan.ts';
import { isInDanger } from '@/lib/committee/rules/quorum.ts';
import type { DistributionDesk, PlanMethod } from '@/lib/committee/types/assignment.ts';

interface Input {
  slug: string;
  callSlug: string | null;
  /** Experts per proposal; null for the quorum of the call. */
  wanted: number | null;
  method: PlanMethod;
  priority: FlowPriority;
}

/** The plan that would give the proposals of a call their experts, for the chair and the secretary; nothing is written. */
export async function readDistribution(context: Context, input: Input): Promise<Result<DistributionDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const calls = await listExaminedCalls(commission.id, viewer);
  const call = calls.find(({ slug }) => slug === input.callSlug) ?? calls[0] ?? null;
  const themes = (await listThemes()).filter(({ commissionId }) => commissionId === commission.id).map(({ id, name }) => ({ id, name }));
  const known = await distributionOf(commission.id, { id: call?.id ?? commission.id, quorum: call?.quorum ?? 1 }, viewer, now);
  const wanted = input.wanted ?? call?.quorum ?? 1;
  const plan = planAssignments(known, { wanted, method: input.method, priority: input.priority });
  const after = loadsAfter(known.experts, plan.given);
  const names = await peopleNames(known.proposals.flatMap(({ held }) => held));
  return ok({
    commission: { id: commission.id, slug: commission.slug, name: commission.name },
    presides: presides(viewer, commission.id),
    calls: calls.map(({ id, slug, title, examinations }) => ({ id, slug, title, examinations })),
    call: call && { id: call.id, slug: call.slug, title: call.title, quorum: call.quorum },
    wanted,
    proposals: known.proposals.map((proposal) => ({
      ...proposal,
      mark: situationMark(proposal, known.experts),
      heldNames: proposal.held.map((personId) => names.get(personId) ?? ''),
    })),
    experts: known.experts.map(({ email: _email, ...expert }) => ({ ...expert, after: after.get(expert.id) ?? expert.load })),
    plan,
    themes,
    rules: known.rules,
    endangered: known.quorums.filter(({ forecast }) => isInDanger(forecast)),
  });
}
