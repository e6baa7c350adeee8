import { beforeAll, describe, expect, it } from 'vitest';
import { listen } from '@/lib/platform/listen.ts';
import { db } from '@/lib/platform/database.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { endPoint } from '@/lib/sittings/use-cases/session/end-point.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';
import { sitting, type StagedSitting } from '@/tests/integration/sittings/stage.ts';

const codes = (results: readonly { ok: boolean; code?: string }[]) => results.map((result) => (result.ok ? 'ok' : result.code)).toSorted();

/** Committed for real: these acts race one another in transactions of their own. */
describe('two officers at once', { shuffle: false }, () => {
  let world: World;
  let staged: StagedSitting;
  beforeAll(async () => {
    world = await transaction(buildWorld);
    staged = await transaction(() => sitting.voting(world));
  });

  it('who vote and close leave a count that was seen by the closing', async () => {
    const target = sitting.target(staged);
    await transaction(() => sitting.ballot(world, staged, 'expert', 'for'));
    const [closed, late] = await Promise.all([
      closeVote(world.context('chair'), target),
      castBallot(world.context('unassignedExpert'), { ...target, personId: null, choice: 'against' }),
    ]);
    expect(closed.ok).toBe(true);
    expect(await db().ballot.count()).toBe(late.ok ? 2 : 1);
    if (!late.ok) expect(late.code).toBe('vote-closed');
  });

  it('who close the vote twice close it once', async () => {
    expect(codes(await Promise.all([closeVote(world.context('chair'), sitting.target(staged)), closeVote(world.context('secretary'), sitting.target(staged))]))).toEqual([
      'vote-closed',
      'vote-closed',
    ]);
    expect(await db().auditLine.count({ where: { verb: 'sitting.close-vote' } })).toBe(1);
  });

  it('who open two items open one', async () => {
    done(await postponeItem(world.context('chair'), { ...sitting.target(staged), reason: 'Manque de temps.' }));
    const { sittingId, itemId, pointId } = staged;
    const results = await Promise.all([openItem(world.context('chair'), { sittingId, itemId: pointId }), openItem(world.context('secretary'), { sittingId, itemId: pointId })]);
    expect(codes(results)).toEqual(['item-in-progress', 'ok']);
    done(await endPoint(world.context('chair'), { sittingId, itemId: pointId }));
    expect(codes([await openItem(world.context('chair'), { sittingId, itemId: pointId })])).toEqual(['item-done']);
    expect(itemId).not.toBe(pointId);
  });

  it('tell the pages of the sitting, once committed and without a word of what it is', async () => {
    const heard: (string | null)[] = [];
    let stop = () => {};
    const told = new Promise<void>((resolve) => {
      stop = listen('sittings', (payload) => {
        heard.push(payload);
        resolve();
      });
    });
    // The connection takes a moment; each act tells again.
    for (let tries = 0; heard.length === 0 && tries < 50; tries += 1) {
      await db().$executeRaw`SELECT pg_notify('sittings', ${staged.sittingId})`;
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
    stop();
    expect(heard[0]).toBe(staged.sittingId);
  });

  it('who close the sitting twice leave one set of minutes', async () => {
    const { sittingId } = staged;
    expect(codes(await Promise.all([closeSitting(world.context('chair'), { sittingId }), closeSitting(world.context('secretary'), { sittingId })]))).toEqual(['ok', 'sitting-moment']);
    expect(await db().minutes.count()).toBe(1);
  });
});
