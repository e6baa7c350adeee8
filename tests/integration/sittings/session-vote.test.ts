import { describe, expect, it } from 'vitest';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { code, sitting, view, withoutMandates } from '@/tests/integration/sittings/stage.ts';

describe('the vote', () => {
  it('waits until each recused person is out of the room', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const target = sitting.target(staged);
      expect(code(await openVote(world.context('chair'), { ...target, motion: 'selected' }))).toBe('exits-awaited');
      const exit = { ...target, personId: world.people.recusedExpert.id };
      done(await confirmExit(world.context('secretary'), { ...exit, out: true }));
      expect(code(await openVote(world.context('chair'), { ...target, motion: 'selected' }))).toBe('ok');
      done(await confirmExit(world.context('secretary'), { ...exit, out: false }));
      expect(code(await castBallot(world.context('expert'), { ...target, personId: null, choice: 'for' }))).toBe('exits-awaited');
      expect(code(await closeVote(world.context('chair'), target))).toBe('exits-awaited');
    }));

  it('changes until it is closed, never after', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      await sitting.ballot(world, staged, 'expert', 'against');
      await sitting.ballot(world, staged, 'expert', 'for');
      done(await castBallot(world.context('secretary'), { ...target, personId: world.people.unassignedExpert.id, choice: 'against' }));
      done(await castBallot(world.context('unassignedExpert'), { ...target, personId: null, choice: 'abstain' }));
      expect(done(await closeVote(world.context('secretary'), target)).adopted).toBe(true);
      expect(code(await castBallot(world.context('expert'), { ...target, personId: null, choice: 'against' }))).toBe('vote-closed');
      expect(code(await closeVote(world.context('chair'), target))).toBe('vote-closed');
      const { current } = await view(world.context('expert'), staged);
      expect(current?.tally).toEqual({ for: 1, against: 0, abstain: 1 });
    }));

  it('is of those who sit, are present and are not recused; nobody records the vote of a colleague but the officers', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      const vote = { ...target, personId: null, choice: 'for' } as const;
      expect(code(await castBallot(world.context('chair'), vote))).toBe('voter-not-found');
      expect(code(await castBallot(world.context('otherExpert'), vote))).toBe('sitting-not-found');
      expect(code(await castBallot(withoutMandates(world.context('expert')), vote))).toBe('sitting-not-found');
      expect(code(await castBallot(world.context('expert'), { ...vote, personId: world.people.unassignedExpert.id }))).toBe('sitting-item-not-found');
      expect(code(await castBallot(world.context('secretary'), { ...vote, personId: world.people.recusedExpert.id }))).toBe('voter-not-found');
      await sitting.attend(world, staged, 'expert', 'left');
      expect(code(await castBallot(world.context('expert'), vote))).toBe('voter-not-found');
    }));

  it('is not put on what the figures forbid: the reason comes before the vote', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 2);
      const staged = await sitting.opened(world);
      const target = sitting.target(staged);
      done(await openItem(world.context('chair'), target));
      done(await confirmExit(world.context('chair'), { ...target, personId: world.people.recusedExpert.id, out: true }));
      expect(code(await openVote(world.context('chair'), { ...target, motion: 'selected' }))).toBe('under-threshold');
      expect((await view(world.context('chair'), staged)).current?.barred).toEqual({ selected: 'under-threshold' });
      expect(code(await openVote(world.context('chair'), { ...target, motion: 'not_selected' }))).toBe('ok');
    }));

  it('leaves the count of a motion that was not adopted when another follows', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      expect(code(await closeVote(world.context('chair'), target))).toBe('vote-too-few');
      await sitting.ballot(world, staged, 'expert', 'against');
      expect(done(await closeVote(world.context('chair'), target)).adopted).toBe(false);
      expect(code(await giveOpinion(world.context('secretary'), { ...target, text: 'Un avis quand même.' }))).toBe('motion-rejected');
      done(await openVote(world.context('chair'), { ...target, motion: 'adjourned' }));
      const { current } = await view(world.context('expert'), staged);
      expect(current?.earlierVotes.map(({ motion, against }) => [motion, against])).toEqual([['selected', 1]]);
      expect(current?.voters.filter(({ choice }) => choice !== null)).toEqual([]);
    }));

  it('is put by the secretary when the chair is recused from the item, and by the chair alone otherwise', () =>
    inWorld(async (world) => {
      const staged = await sitting.cleared(world);
      const target = sitting.target(staged);
      expect(code(await openVote(world.context('secretary'), { ...target, motion: 'selected' }))).toBe('motion-reserved');
      done(await stepAside(world.context('chair'), { ...target, personId: null, tie: 'mandate', note: '' }));
      expect(code(await openVote(world.context('chair'), { ...target, motion: 'selected' }))).toBe('sitting-item-not-found');
      expect(code(await openVote(world.context('secretary'), { ...target, motion: 'selected' }))).toBe('exits-awaited');
      done(await confirmExit(world.context('secretary'), { ...target, personId: world.people.chair.id, out: true }));
      expect(code(await openVote(world.context('secretary'), { ...target, motion: 'selected' }))).toBe('ok');
    }));
});
