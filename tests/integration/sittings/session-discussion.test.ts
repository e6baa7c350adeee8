import { describe, expect, it } from 'vitest';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { db } from '@/lib/platform/database.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { code, sitting, view } from '@/tests/integration/sittings/stage.ts';

describe('the discussion', () => {
  it('is on one item at a time, and a proposal ends with an opinion or is put off', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const { sittingId, itemId, pointId } = staged;
      expect(code(await openItem(world.context('chair'), { sittingId, itemId: pointId }))).toBe('item-in-progress');
      expect(code(await closeSitting(world.context('chair'), { sittingId }))).toBe('item-in-progress');
      done(await postponeItem(world.context('chair'), { sittingId, itemId, reason: 'Manque de temps.' }));
      done(await openItem(world.context('chair'), { sittingId, itemId }));
      expect((await view(world.context('expert'), staged)).current?.id).toBe(itemId);
      expect(code(await castBallot(world.context('expert'), { sittingId, itemId: pointId, personId: null, choice: 'for' }))).toBe('item-not-current');
    }));

  it('finds the deliberation open already, or opens it by either officer', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 3);
      done(await beginDeliberation(world.context('chair'), { proposalId: world.proposalId }));
      const staged = await sitting.opened(world);
      expect(code(await openItem(world.context('secretary'), sitting.target(staged)))).toBe('ok');
    }));

  it('keeps two hands from writing over one another', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const target = sitting.target(staged);
      done(await saveNotes(world.context('secretary'), { ...target, notes: 'Les notes du secrétariat.', version: 1 }));
      expect(code(await saveNotes(world.context('chair'), { ...target, notes: 'Celles de la présidence.', version: 1 }))).toBe('notes-conflict');
      expect((await view(world.context('chair'), staged)).current?.notes).toBe('Les notes du secrétariat.');
    }));

  it('keeps the scores given before beside those given again, and both medians are read', () =>
    inWorld(async (world) => {
      const staged = await sitting.cleared(world);
      done(await restateScores(world.context('expert'), sitting.restatement(staged, 4)));
      done(await restateScores(world.context('expert'), sitting.restatement(staged, 5, 2)));
      const { current } = await view(world.context('unassignedExpert'), staged);
      expect([current?.readings?.before.criteria.useful.median, current?.readings?.after.criteria.useful.median, current?.readings?.restated]).toEqual([3, 5, true]);
      const score = await db().score.findFirstOrThrow({ where: { criterion: 'useful' }, select: { value: true, initialValue: true, initialReason: true } });
      expect(score).toEqual({ value: 5, initialValue: 3, initialReason: 'Une raison assez longue.' });
      expect(await db().evaluationAmendment.count()).toBe(2);
      expect(await db().auditLine.count({ where: { verb: 'evaluation.restate' } })).toBe(2);
    }));

  it('takes scores again from those present only, and until the vote is closed', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      await sitting.attend(world, staged, 'expert', 'left');
      expect(code(await restateScores(world.context('expert'), sitting.restatement(staged, 4)))).toBe('voter-not-found');
      await sitting.attend(world, staged, 'expert');
      expect(code(await restateScores(world.context('expert'), sitting.restatement(staged, 3)))).toBe('amendment-unchanged');
      expect(code(await restateScores(world.context('expert'), sitting.restatement(staged, 4, 7)))).toBe('evaluation-conflict');
      await sitting.ballot(world, staged, 'expert', 'for');
      done(await closeVote(world.context('chair'), sitting.target(staged)));
      expect(code(await restateScores(world.context('expert'), sitting.restatement(staged, 4)))).toBe('vote-closed');
    }));

  it('shows no figure to somebody who was given the proposal and never answered', () =>
    inWorld(async (world) => {
      await db().assignment.create({
        data: { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, assignedAt: world.now, acceptedAt: world.now },
        select: { id: true },
      });
      const staged = await sitting.discussed(world);
      expect((await view(world.context('unassignedExpert'), staged)).current?.readings).toBe(null);
      expect((await view(world.context('expert'), staged)).current?.readings?.after.evaluations).toBe(1);
    }));

  it('is seen by somebody recused from elsewhere at the next look', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const before = done(await followSitting(world.context('unassignedExpert'), { sittingId: staged.sittingId })).revision;
      done(await declareRecusal(world.context('unassignedExpert'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      expect(done(await followSitting(world.context('unassignedExpert'), { sittingId: staged.sittingId })).revision).not.toBe(before);
    }));
});
