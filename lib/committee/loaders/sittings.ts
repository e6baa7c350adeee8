import 'server-only';
import { delegatesByActor } from '@/lib/committee/loaders/people.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listOpinions } from '@/lib/committee/repository/decisions.ts';
import { findEvaluation, listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { listQuestions } from '@/lib/committee/repository/questions.ts';
import { listInitialEvaluations } from '@/lib/committee/repository/restatements.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { findLatestOpinionId, listSittingProposals } from '@/lib/committee/repository/sitting-proposals.ts';
import { currentOpinion } from '@/lib/committee/rules/decision.ts';
import { readEvaluations, type ProposalReading } from '@/lib/committee/rules/reading.ts';
import type { CommissionRecord } from '@/lib/committee/types/commission.ts';
import type { OpinionRecord } from '@/lib/committee/types/decision.ts';
import type { EvaluationRecord, ExaminationScope } from '@/lib/committee/types/examination.ts';
import type { SittingProposal } from '@/lib/committee/types/sitting.ts';
import type { Viewer } from '@/lib/identity/types.ts';

/**
 * Proposals for a sitting, with who must leave the room for each.
 * @param viewer whose veil is drawn; null for the acts that concern everybody
 */
export async function sittingProposals(
  wanted: { commissionId: string } | { proposalIds: readonly string[] },
  viewer: Viewer | null,
  now: Date,
): Promise<SittingProposal[]> {
  if ('proposalIds' in wanted && wanted.proposalIds.length === 0) return [];
  const rows = await listSittingProposals(wanted, viewer);
  const delegates = await delegatesByActor(rows.flatMap(({ actorIds }) => actorIds), now);
  return rows.map(({ actorIds, ...row }) => ({
    ...row,
    awayIds: [...new Set([...row.recusedIds, ...actorIds.flatMap((actorId) => [...(delegates.get(actorId) ?? [])])])],
  }));
}

/** The figures of a proposal before and after its discussion. */
export async function readingsAround(proposal: {
  proposalId: string;
  recusedIds: readonly string[];
  call: ExaminationScope['heading']['call'];
}): Promise<{ before: ProposalReading; after: ProposalReading; restated: boolean }> {
  const initial = await listInitialEvaluations(proposal.proposalId);
  const current = await listSubmittedEvaluations(proposal.proposalId);
  return {
    before: readEvaluations(initial, proposal.recusedIds, proposal.call),
    after: readEvaluations(current, proposal.recusedIds, proposal.call),
    restated: initial.some(({ restated, personId }) => restated && !proposal.recusedIds.includes(personId)),
  };
}

/** What decides about one examination, for the domain above. */
export async function examinationScope(proposalId: string): Promise<ExaminationScope | null> {
  return findScope(proposalId);
}

/** Somebody's own evaluation of a proposal. */
export async function ownEvaluation(proposalId: string, personId: string): Promise<EvaluationRecord | null> {
  return findEvaluation(proposalId, personId);
}

/** The opinion given in the deliberation under way. */
export async function opinionUnderWay(scope: ExaminationScope): Promise<OpinionRecord | null> {
  return currentOpinion(await listOpinions(scope.proposalId), scope.deliberatedAt);
}

/** The newest opinion on a proposal, to keep which one a sitting gave. */
export async function latestOpinionId(proposalId: string): Promise<string | null> {
  return findLatestOpinionId(proposalId);
}

/** A commission by its address. */
export async function commissionBySlug(slug: string): Promise<CommissionRecord | null> {
  return findCommission({ slug });
}

/** Questions that reached the contributor of a proposal, with their answers. */
export async function forwardedQuestions(proposalId: string): Promise<{ question: string; answer: string }[]> {
  const questions = await listQuestions(proposalId);
  return questions.filter(({ status }) => status === 'forwarded' || status === 'answered').map(({ question, answer }) => ({ question, answer }));
}
