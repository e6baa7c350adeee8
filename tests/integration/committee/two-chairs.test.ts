import { beforeAll, describe, expect, it } from 'vitest';
import { abandonBatch } from '@/lib/committee/use-cases/decisions/abandon-batch.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { scheduleBatch } from '@/lib/committee/use-cases/decisions/schedule-batch.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

/** Committed for real: these acts race one another in transactions of their own. */
describe('two people at once', { shuffle: false }, () => {
  let world: World;
  beforeAll(async () => {
    world = await transaction(buildWorld);
  });

  it('who submit the same evaluation leave one', async () => {
    const clicks = Array.from({ length: 5 }, () => submitEvaluation(world.context('expert'), stage.evaluation(world, 3)));
    const results = await Promise.all(clicks);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().evaluation.count()).toBe(1);
    expect(await db().score.count()).toBe(4);
  });

  it('who amend while the deliberation opens come before it or are refused', async () => {
    const amendment = { ...stage.evaluation(world, 4, 1), why: 'Un dernier changement.' };
    const [begun, amended] = await Promise.all([
      beginDeliberation(world.context('chair'), { proposalId: world.proposalId }),
      amendEvaluation(world.context('expert'), amendment),
    ]);
    expect(begun.ok).toBe(true);
    const { version } = await db().evaluation.findFirstOrThrow({ select: { version: true } });
    expect(version).toBe(amended.ok ? 2 : 1);
    if (!amended.ok) expect(amended.code).toBe('scores-locked');
  });

  it('who decide leave one decision, and the other is told', async () => {
    done(await recordOpinion(world.context('chair'), { proposalId: world.proposalId, outcome: 'selected', text: 'Avis favorable.' }));
    const results = await Promise.all([
      takeDecision(world.context('chair'), stage.decision(world, 'selected')),
      takeDecision(world.context('chair'), { ...stage.decision(world, 'not_selected'), reasons: 'Les motifs de l’autre présidence.' }),
    ]);
    expect(results.map((result) => (result.ok ? 'ok' : result.code)).toSorted()).toEqual(['decision-taken', 'ok']);
    expect(await db().decision.count()).toBe(1);
  });

  it('who put the same decision in a batch make one batch', async () => {
    const input = { commissionId: world.commissionId, callId: world.callId, decisions: [world.proposalId] };
    const results = await Promise.all([prepareBatch(world.context('chair'), input), prepareBatch(world.context('chair'), input)]);
    expect(results.map((result) => (result.ok ? 'ok' : result.code)).toSorted()).toEqual(['decision-missing', 'ok']);
    expect(await db().decisionBatch.count()).toBe(1);
    expect(await db().mail.count({ where: { status: 'held' } })).toBe(1);
  });

  it('one of whom sets the hour while the other corrects the decision, leave a batch that tells what was decided', async () => {
    const { id: batchId } = await db().decisionBatch.findFirstOrThrow({ select: { id: true } });
    const { decidedAt, outcome } = await db().decision.findFirstOrThrow({ select: { decidedAt: true, outcome: true } });
    const corrected = { ...stage.decision(world, outcome), seen: decidedAt.toISOString(), reasons: 'Des motifs corrigés par l’autre présidence.' };
    const at = new Date(world.now.getTime() + 3_600_000);
    const [scheduled, taken] = await Promise.all([
      scheduleBatch(world.context('chair'), { batchId, at }),
      takeDecision({ ...world.context('chair'), now: new Date(world.now.getTime() + 1000) }, corrected),
    ]);
    // Either the hour came first and the decision no longer changes, or the decision did and its mail is to be read again.
    expect([scheduled.ok ? 'ok' : scheduled.code, taken.ok ? 'ok' : taken.code]).toEqual(scheduled.ok ? ['ok', 'decision-scheduled'] : ['batch-faulty', 'ok']);
    if (!scheduled.ok) {
      done(await prepareMails(world.context('chair'), { batchId, mailId: null }));
      done(await scheduleBatch(world.context('chair'), { batchId, at }));
    }
    const { body } = await db().mail.findFirstOrThrow({ where: { status: 'held' }, select: { body: true } });
    const { reasons } = await db().decision.findFirstOrThrow({ select: { reasons: true } });
    expect(body).toContain(reasons);
  });

  it('one of whom publishes while the other gives the batch up, do one or the other', async () => {
    const { id: batchId } = await db().decisionBatch.findFirstOrThrow({ select: { id: true } });
    const results = await Promise.all([
      publishBatch(world.context('chair'), { batchId, due: false }),
      abandonBatch(world.context('chair'), { batchId }),
      publishBatch(world.context('chair'), { batchId, due: false }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await db().decisionBatch.findFirstOrThrow({ select: { status: true } });
    const published = status === 'published';
    const mails = await db().mail.findMany({ where: { personId: world.people.delegate.id }, select: { status: true } });
    expect(mails.map((mail) => mail.status)).toEqual(published ? ['queued'] : []);
    expect(await db().decision.count({ where: { publishedAt: { not: null } } })).toBe(published ? 1 : 0);
    expect(await db().auditLine.count({ where: { verb: 'decision.publish' } })).toBe(published ? 1 : 0);
  });
});
