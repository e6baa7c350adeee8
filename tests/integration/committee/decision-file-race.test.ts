import { afterAll, expect, it } from 'vitest';
import { verifyDecisionFile } from '@/lib/committee/rules/decision-file-check.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

/** A proposal of another cahier that the other commission examined and is about to decide. */
async function elsewhere(world: World): Promise<string> {
  const { proposalId } = await examinedProposal(world, {
    receiptNumber: 'CA-2026-9600',
    title: 'Proposition d’ailleurs',
    themeId: world.otherThemeId,
    commissionId: world.otherCommissionId,
    isDeliberated: true,
  });
  await submittedEvaluation(world, proposalId, world.people.otherExpert.id, 4);
  return proposalId;
}

afterAll(disconnect);

it('two commissions that publish the last decisions of a call at the same instant leave one file, which holds both', { timeout: 60_000 }, async () => {
  const world = await transaction(buildWorld);
  await stage.decide(world);
  const proposalId = await elsewhere(world);
  const otherChair = world.context('otherChair');
  done(await recordOpinion(otherChair, { proposalId, outcome: 'not_selected', text: 'Avis de la commission.' }));
  done(await takeDecision(otherChair, { ...stage.decision(world, 'not_selected'), proposalId }));
  const there = done(await prepareBatch(otherChair, { commissionId: world.otherCommissionId, callId: world.callId, decisions: [proposalId] })).batchId;
  const here = await stage.prepare(world);
  const published = await Promise.all([
    publishBatch(world.context('chair'), { batchId: here, due: false }),
    publishBatch(otherChair, { batchId: there, due: false }),
  ]);
  expect(published.map(({ ok }) => ok)).toEqual([true, true]);
  const files = await db().decisionFile.findMany({ where: { callId: world.callId }, select: { number: true, content: true } });
  expect(files.map(({ number }) => number)).toEqual([1]);
  expect(verifyDecisionFile(files[0]!.content)).toMatchObject({ verdict: 'right', file: { proposals: { length: 2 } } });
});
