import { beforeAll, describe, expect, it } from 'vitest';
import { scheduleBatch } from '@/lib/committee/use-cases/decisions/schedule-batch.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';
import { publishDueBatches } from '@/lib/labs/use-cases/publish-due-batches.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { twoDecisions } from '@/tests/integration/committee/batch-stage.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

const hour = 3_600_000;
const later = (world: World, milliseconds = hour) => new Date(world.now.getTime() + milliseconds);
const publishedCount = () => db().decision.count({ where: { publishedAt: { not: null } } });

/** Committed for real: these acts race one another, or are rolled back. */
describe('two instances of the portal', { shuffle: false }, () => {
  let world: World;
  let batchId: string;
  beforeAll(async () => {
    world = await transaction(buildWorld);
    ({ batchId } = await transaction(() => twoDecisions(world, world.labId)));
  });

  it('publish nothing at all when the LAB to feed has started since', async () => {
    done(await scheduleBatch(world.context('chair'), { batchId, at: later(world) }));
    await db().lab.update({ where: { id: world.labId }, data: { status: 'experimenting' }, select: { id: true } });
    const published = await Promise.all([publishDueBatches(later(world)), publishDueBatches(later(world))]);
    expect(published).toEqual([0, 0]);
    expect([await publishedCount(), await db().labProposal.count({ where: { proposalId: world.proposalId } }), await db().decisionFile.count()]).toEqual([0, 0, 0]);
    expect((await db().proposal.findUniqueOrThrow({ where: { id: world.proposalId } })).status).toBe('opinion_given');
    expect(await db().mail.findMany({ where: { heldFor: `decision-batch:${batchId}` }, select: { status: true } })).toEqual([{ status: 'held' }, { status: 'held' }]);
    expect(await db().mail.count({ where: { subject: { contains: 'à son heure' } } })).toBe(1);
  });

  it('publish each batch once, with its LAB, its mails and its file', async () => {
    await db().lab.update({ where: { id: world.labId }, data: { status: 'preparing' }, select: { id: true } });
    done(await scheduleBatch(world.context('chair'), { batchId, at: later(world, 2 * hour) }));
    const now = later(world, 2 * hour);
    const published = await Promise.all([publishDueBatches(now), publishDueBatches(now), publishDueBatches(now)]);
    expect(published.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await publishDueBatches(now)).toBe(0);
    expect(await db().auditLine.count({ where: { verb: 'decision.publish' } })).toBe(2);
    expect(await db().mail.count({ where: { heldFor: `decision-batch:${batchId}`, status: 'queued' } })).toBe(2);
    expect(await db().labProposal.count({ where: { labId: world.labId, proposalId: world.proposalId } })).toBe(1);
    expect(await db().decisionFile.count({ where: { callId: world.callId } })).toBe(1);
    expect(await publishDecisionBatch(world.context('chair'), { batchId, due: false })).toMatchObject({ code: 'batch-moved' });
  });
});
