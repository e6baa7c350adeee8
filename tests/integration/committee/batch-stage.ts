import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { db } from '@/lib/platform/database.ts';
import { heldDecision } from '@/tests/factories/decisions.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** Another decision of the commission on the call, about a cahier of another actor, held with all its texts. */
export async function anotherDecision(world: World, receiptNumber = 'CA-2026-9050'): Promise<string> {
  const { proposalId } = await examinedProposal(world, { receiptNumber, status: 'opinion_given', isDeliberated: true });
  await submittedEvaluation(world, proposalId, world.people.expert.id, 3);
  const common = { proposalId, recordedById: world.people.chair.id, recordedAt: world.now };
  await db().opinion.create({ data: { ...common, commissionId: world.commissionId, outcome: 'not_selected', text: 'Avis.' }, select: { id: true } });
  done(await takeDecision(world.context('chair'), { ...stage.decision(world, 'not_selected'), proposalId }));
  return proposalId;
}

/** A batch of both decisions. */
export async function twoDecisions(world: World, labId: string | null = null): Promise<{ batchId: string; second: string }> {
  await heldDecision(world, 'selected', labId);
  const second = await anotherDecision(world);
  const { commissionId, callId, proposalId } = world;
  return { batchId: done(await prepareBatch(world.context('chair'), { commissionId, callId, decisions: [proposalId, second] })).batchId, second };
}
