import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { db } from '@/lib/platform/database.ts';
import { heldDecision } from '@/tests/factories/decisions.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** Another decision of the commission on the call, about a cahier of another actor, held with all its texts. */
export async function anotherDecision(world: World, receiptNumber = 'CA-2026-9050'): Promise<string> {
  const { proposals } = await db().cahier.create({
    data: {
      callId: world.callId,
      actorId: world.otherActorId,
      createdById: world.people.otherDelegate.id,
      status: 'admissible',
      receiptNumber,
      title: 'Autre cahier',
      submittedAt: world.now,
      publishedAt: world.now,
      proposals: { create: { position: 1, status: 'opinion_given', title: 'Autre proposition', themeId: world.themeId } },
    },
    select: { proposals: { select: { id: true } } },
  });
  const proposalId = proposals[0]!.id;
  await db().examination.create({ data: { proposalId, commissionId: world.commissionId, openedAt: world.now, deliberatedAt: world.now }, select: { proposalId: true } });
  await db().evaluation.create({
    data: {
      proposalId,
      personId: world.people.expert.id,
      rubricVersionId: world.rubricVersionId,
      status: 'submitted',
      submittedAt: world.now,
      updatedAt: world.now,
      scores: { create: criterionKeys.map((criterion) => ({ criterion, value: 3, reason: 'Une raison.' })) },
    },
    select: { id: true },
  });
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
