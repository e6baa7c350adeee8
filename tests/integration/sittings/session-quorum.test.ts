import { describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';
import { code, sitting, view } from '@/tests/integration/sittings/stage.ts';

describe('a quorum broken during the sitting', () => {
  /** The call asks for two: exactly the two experts who may stay. */
  const tight = async (world: World) => {
    await db().call.update({ where: { id: world.callId }, data: { quorum: 2 }, select: { id: true } });
    await submittedEvaluation(world, world.proposalId, world.people.unassignedExpert.id, 3, { reason: 'Une raison assez longue.' });
  };

  it('lets no vote open when somebody leaves, and says what to do', () =>
    inWorld(async (world) => {
      await tight(world);
      const staged = await sitting.cleared(world);
      await sitting.attend(world, staged, 'unassignedExpert', 'left');
      expect(code(await openVote(world.context('chair'), { ...sitting.target(staged), motion: 'adjourned' }))).toBe('room-under-quorum');
      expect((await view(world.context('chair'), staged)).current?.obstacle).toBe('under-quorum');
      expect(code(await postponeItem(world.context('chair'), { ...sitting.target(staged), reason: 'Quorum non réuni, déports déduits.' }))).toBe('ok');
    }));

  it('stops a vote under way: neither ballot nor end, until an alternate is called', () =>
    inWorld(async (world) => {
      await tight(world);
      await db().attachment.create({
        data: { personId: world.people.citizen.id, kind: 'commission_alternate', objectId: world.commissionId, startsAt: new Date(world.now.getTime() - 86_400_000) },
        select: { id: true },
      });
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      await sitting.ballot(world, staged, 'expert', 'for');
      await sitting.ballot(world, staged, 'unassignedExpert', 'for');
      await sitting.attend(world, staged, 'unassignedExpert', 'left');
      expect(code(await castBallot(world.context('expert'), { ...target, personId: null, choice: 'against' }))).toBe('room-under-quorum');
      expect(code(await closeVote(world.context('chair'), target))).toBe('room-under-quorum');
      await sitting.attend(world, staged, 'citizen');
      expect(code(await closeVote(world.context('chair'), target))).toBe('vote-too-few');
      done(await castBallot(world.context('secretary'), { ...target, personId: world.people.citizen.id, choice: 'abstain' }));
      done(await closeVote(world.context('chair'), target));
      // The ballot of whoever left does not count any more.
      expect((await view(world.context('chair'), staged)).current?.tally).toEqual({ for: 1, against: 0, abstain: 1 });
    }));

  it('forbids the opinion when a recusal is declared after the vote', () =>
    inWorld(async (world) => {
      await tight(world);
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      await sitting.ballot(world, staged, 'expert', 'for');
      await sitting.ballot(world, staged, 'unassignedExpert', 'for');
      done(await closeVote(world.context('chair'), target));
      done(await stepAside(world.context('unassignedExpert'), { ...target, personId: null, tie: 'employer', note: '' }));
      expect(code(await giveOpinion(world.context('secretary'), { ...target, text: 'Un avis favorable.' }))).toBe('room-under-quorum');
      const { leave } = await view(world.context('unassignedExpert'), staged);
      expect(leave).toBe(true);
      expect(await db().opinion.count()).toBe(0);
    }));

  it('takes away the ballot of whoever steps aside after the vote: the motion is put again, or carried by the others', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      await sitting.ballot(world, staged, 'expert', 'abstain');
      await sitting.ballot(world, staged, 'unassignedExpert', 'for');
      expect(done(await closeVote(world.context('chair'), target))).toEqual({ adopted: true });
      done(await stepAside(world.context('unassignedExpert'), { ...target, personId: null, tie: 'employer', note: '' }));
      done(await confirmExit(world.context('secretary'), { ...target, personId: world.people.unassignedExpert.id, out: true }));
      const opinion = { ...target, text: 'Un avis favorable.' };
      expect(code(await giveOpinion(world.context('secretary'), opinion))).toBe('vote-undone');
      expect((await view(world.context('chair'), staged)).current).toMatchObject({ adopted: false, tally: { for: 0, against: 0, abstain: 1 } });
      done(await openVote(world.context('chair'), { ...target, motion: 'selected' }));
      await sitting.ballot(world, staged, 'expert', 'for');
      done(await closeVote(world.context('chair'), target));
      done(await giveOpinion(world.context('secretary'), opinion));
      expect(await db().ballot.findMany({ select: { personId: true, choice: true } })).toEqual([{ personId: world.people.expert.id, choice: 'for' }]);
    }));

  it('leaves the opinion to the ballots of the others when they are enough', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      await sitting.ballot(world, staged, 'expert', 'for');
      await sitting.ballot(world, staged, 'unassignedExpert', 'against');
      done(await closeVote(world.context('chair'), target));
      expect(code(await giveOpinion(world.context('secretary'), { ...target, text: 'Un avis favorable.' }))).toBe('motion-rejected');
      done(await stepAside(world.context('unassignedExpert'), { ...target, personId: null, tie: 'employer', note: '' }));
      done(await confirmExit(world.context('secretary'), { ...target, personId: world.people.unassignedExpert.id, out: true }));
      done(await giveOpinion(world.context('secretary'), { ...target, text: 'Un avis favorable.' }));
      expect(await db().ballot.findMany({ select: { personId: true } })).toEqual([{ personId: world.people.expert.id }]);
    }));

  it('counts a mandate that ended as somebody who is not there', () =>
    inWorld(async (world) => {
      await tight(world);
      const staged = await sitting.cleared(world);
      await db().attachment.updateMany({
        where: { personId: world.people.unassignedExpert.id, objectId: world.commissionId },
        data: { endsAt: new Date(world.now.getTime() - 1000) },
      });
      expect(code(await openVote(world.context('chair'), { ...sitting.target(staged), motion: 'adjourned' }))).toBe('room-under-quorum');
    }));

  it('keeps an item from opening when too few evaluations count', () =>
    inWorld(async (world) => {
      const staged = await sitting.opened(world);
      expect(code(await openItem(world.context('chair'), sitting.target(staged)))).toBe('evaluations-under-quorum');
    }));
});
