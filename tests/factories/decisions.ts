import { db } from '@/lib/platform/database.ts';
import type { PublishDecision } from '@/lib/committee/schema/decision.ts';
import type { World } from '@/tests/integration/rights/world.ts';

const criteria = ['useful', 'impactful', 'bearable', 'feasible'] as const;

/** A score for each criterion, submitted by the world's expert: with a quorum of 1 it is enough to decide. */
export async function submittedEvaluation(world: World, value: number): Promise<void> {
  await db().evaluation.create({
    data: {
      proposalId: world.proposalId,
      personId: world.people.expert.id,
      rubricVersionId: world.rubricVersionId,
      status: 'submitted',
      submittedAt: world.now,
      updatedAt: world.now,
      scores: { create: criteria.map((criterion) => ({ criterion, value, reason: 'Motif' })) },
    },
    select: { id: true },
  });
}

/** Brings the world's proposal to a held decision, and gives what publishing it asks for. */
export async function heldDecision(world: World, outcome: 'selected' | 'not_selected'): Promise<PublishDecision> {
  await submittedEvaluation(world, 4);
  await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'opinion_given' }, select: { id: true } });
  await db().examination.update({ where: { proposalId: world.proposalId }, data: { deliberatedAt: world.now }, select: { proposalId: true } });
  await db().opinion.create({
    data: {
      proposalId: world.proposalId,
      commissionId: world.commissionId,
      outcome,
      text: 'Avis de la commission.',
      recordedById: world.people.chair.id,
      recordedAt: world.now,
    },
    select: { id: true },
  });
  await db().decision.create({
    data: {
      proposalId: world.proposalId,
      outcome,
      reasons: 'Motifs de la décision.',
      figures: {},
      decidedById: world.people.chair.id,
      decidedAt: world.now,
    },
    select: { id: true },
  });
  return {
    proposalId: world.proposalId,
    seen: world.now.toISOString(),
    sentences: {
      useful: 'Le besoin est réel.',
      impactful: 'Les effets sont mesurables.',
      bearable: 'Le budget est équilibré.',
      feasible: 'Le calendrier tient.',
    },
  };
}
