import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { db } from '@/lib/platform/database.ts';
import { submittedEvaluation } from '@/tests/factories/examinations.ts';
import type { World } from '@/tests/integration/rights/world.ts';

const criteria = ['useful', 'impactful', 'bearable', 'feasible'] as const;

/** Brings the world's proposal to a held decision with all its texts; gives its id. */
export async function heldDecision(world: World, outcome: 'selected' | 'not_selected', labId: string | null = null): Promise<string> {
  await submittedEvaluation(world, world.proposalId, world.people.expert.id, 4, { reason: 'Motif' });
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
  const { id } = await db().decision.create({
    data: {
      proposalId: world.proposalId,
      outcome,
      reasons: 'Motifs de la décision.',
      figures: {
        criteria: perCriterion(() => ({ median: 4, informative: 1, insufficient: 0, threshold: 2.5 })),
        evaluations: 1,
        quorum: 1,
        recusals: 1,
        mean: 4,
      },
      decidedById: world.people.chair.id,
      decidedAt: world.now,
      wayBack: 'Le chemin pour revenir devant le comité.',
      labId,
      feedback: { create: criteria.map((criterion) => ({ criterion, sentence: 'Une phrase de retour.', improvement: 'Ce qui changerait cet avis.' })) },
    },
    select: { id: true },
  });
  return id;
}

/** A batch of the world's held decision, with its mails. */
export async function preparedBatch(world: World): Promise<string> {
  const { commissionId, callId, proposalId } = world;
  const batch = await prepareBatch(world.context('chair'), { commissionId, callId, decisions: [proposalId] });
  if (!batch.ok) throw new Error(`This step was refused: ${batch.code}.`);
  return batch.value.batchId;
}
