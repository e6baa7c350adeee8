import { beforeAll, describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { publishDecision } from '@/lib/committee/use-cases/decisions/publish-decision.ts';
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

  it('who publish publish once', async () => {
    const { decidedAt } = await db().decision.findFirstOrThrow({ select: { decidedAt: true } });
    const input = { proposalId: world.proposalId, seen: decidedAt.toISOString(), sentences: perCriterion(() => 'Une phrase de retour.') };
    const results = await Promise.all([publishDecision(world.context('chair'), input), publishDecision(world.context('chair'), input)]);
    expect(results.map((result) => (result.ok ? 'ok' : result.code)).toSorted()).toEqual(['decision-missing', 'ok']);
    expect(await db().mail.count({ where: { personId: world.people.delegate.id } })).toBe(1);
    expect(await db().auditLine.count({ where: { verb: 'decision.publish' } })).toBe(1);
  });
});
