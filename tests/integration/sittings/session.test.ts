import { describe, expect, it } from 'vitest';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { followSitting } from '@/lib/sittings/use-cases/reading/follow-sitting.ts';
import { readSitting } from '@/lib/sittings/use-cases/reading/read-sitting.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';
import { sitting, type StagedSitting } from '@/tests/integration/sittings/stage.ts';

const code = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code);
const view = async (context: Context, { sittingId }: StagedSitting) => done(await readSitting(context, { sittingId }));

/** Somebody whose mandates ended since they signed in: what the next request reads. */
function withoutMandates(context: Context): Context {
  return { ...context, viewer: context.viewer && { ...context.viewer, attachments: [] } };
}

describe('before the sitting', () => {
  it('is opened at the earliest an hour before its time, and alone in its commission', () =>
    inWorld(async (world) => {
      await sitting.opened(world);
      const second = await planSitting(world.context('chair'), {
        slug: 'monde', title: 'Une autre séance', place: '', link: '', startsAt: sitting.minutes(world, 90), endsAt: sitting.minutes(world, 200),
      });
      const { sittingId } = done(second);
      expect(code(await conveneSitting(world.context('chair'), { sittingId, alternates: [], message: '' }))).toBe('sitting-empty');
      await db().sitting.update({ where: { id: sittingId }, data: { status: 'convened' }, select: { id: true } });
      expect(code(await openSitting(world.context('chair'), { sittingId }))).toBe('sitting-too-early');
      await db().sitting.update({ where: { id: sittingId }, data: { startsAt: sitting.minutes(world, 60) }, select: { id: true } });
      expect(code(await openSitting(world.context('chair'), { sittingId }))).toBe('sitting-under-way');
    }));

  it('is not planned in the past, nor ends before it starts', () =>
    inWorld(async (world) => {
      const plan = { slug: 'monde', title: 'Une séance', place: '', link: '' };
      const [past, before, after] = [sitting.minutes(world, -60), sitting.minutes(world, 60), sitting.minutes(world, 120)];
      const late = await planSitting(world.context('chair'), { ...plan, startsAt: past, endsAt: after });
      expect(late.ok ? [] : late.fields.map(({ field }) => field)).toEqual(['starts']);
      const inverted = await planSitting(world.context('chair'), { ...plan, startsAt: after, endsAt: before });
      expect(inverted.ok ? [] : inverted.fields.map(({ field }) => field)).toEqual(['until']);
    }));

  it('takes a proposal in one order of the day at a time', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.planned(world);
      expect(code(await addProposals(world.context('chair'), { sittingId, proposals: [world.proposalId], duration: 10 }))).toBe('item-taken');
    }));

  it('calls each member once, and says nothing of the order of the day in the mail', () =>
    inWorld(async (world) => {
      const staged = await sitting.convened(world);
      done(await conveneSitting(world.context('chair'), { sittingId: staged.sittingId, alternates: [], message: '' }));
      const mails = await db().mail.findMany({ where: { subject: { startsWith: 'Convocation' } }, select: { recipient: true, body: true } });
      expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
        (['chair', 'expert', 'recusedExpert', 'secretary', 'unassignedExpert'] as const).map((role) => world.people[role].email).toSorted(),
      );
      expect(mails.filter(({ body }) => body.includes('Proposition du monde'))).toEqual([]);
    }));
});

describe('what a recused member sees', () => {
  it('is an order of the day without the item, renumbered and timed from the start', () =>
    inWorld(async (world) => {
      const staged = await sitting.convened(world);
      const { items } = await view(world.context('recusedExpert'), staged);
      expect(items.map(({ number, title, earliest }) => [number, title, earliest.toISOString()])).toEqual([
        [1, 'Questions diverses', sitting.minutes(world, 30).toISOString()],
      ]);
      const full = await view(world.context('expert'), staged);
      expect(full.items.map(({ number, earliest }) => [number, earliest.toISOString()])).toEqual([
        [1, sitting.minutes(world, 30).toISOString()],
        [2, sitting.minutes(world, 50).toISOString()],
      ]);
    }));

  it('is asked to leave during the item, and told nothing of it', () =>
    inWorld(async (world) => {
      const staged = await sitting.discussed(world);
      const seen = await view(world.context('recusedExpert'), staged);
      expect([seen.leave, seen.current]).toEqual([true, null]);
      expect(JSON.stringify(seen)).not.toContain(world.proposalId);
      expect(JSON.stringify(seen)).not.toContain(staged.itemId);
      const other = await view(world.context('expert'), staged);
      expect([other.leave, other.current?.id]).toEqual([false, staged.itemId]);
    }));

  it('does not change with what happens during the item: the number that the page follows stays the same', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const revision = async (role: 'recusedExpert' | 'expert') => done(await followSitting(world.context(role), { sittingId: staged.sittingId })).revision;
      const [veiled, inside] = [await revision('recusedExpert'), await revision('expert')];
      await sitting.ballot(world, staged, 'expert', 'for');
      await sitting.ballot(world, staged, 'unassignedExpert', 'against');
      expect(await revision('recusedExpert')).toBe(veiled);
      expect(await revision('expert')).toBe(inside + 2);
    }));

  it('gives no way to act on it: it does not exist for them', () =>
    inWorld(async (world) => {
      const staged = await sitting.voting(world);
      const target = sitting.target(staged);
      const recused = world.context('recusedExpert');
      expect(code(await castBallot(recused, { ...target, personId: null, choice: 'for' }))).toBe('sitting-item-not-found');
      expect(code(await stepAside(recused, { ...target, personId: null, tie: 'other', note: '' }))).toBe('sitting-item-not-found');
      expect(code(await castBallot(recused, { sittingId: staged.sittingId, itemId: world.proposalId, personId: null, choice: 'for' }))).toBe('sitting-item-not-found');
    }));
});

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

describe('a quorum broken during the sitting', () => {
  /** The call asks for two: exactly the two experts who may stay. */
  const tight = async (world: World) => {
    await db().call.update({ where: { id: world.callId }, data: { quorum: 2 }, select: { id: true } });
    await db().evaluation.create({
      data: {
        proposalId: world.proposalId,
        personId: world.people.unassignedExpert.id,
        rubricVersionId: world.rubricVersionId,
        status: 'submitted',
        submittedAt: world.now,
        updatedAt: world.now,
        scores: { create: (['useful', 'impactful', 'bearable', 'feasible'] as const).map((criterion) => ({ criterion, value: 3, reason: 'Une raison assez longue.' })) },
      },
      select: { id: true },
    });
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

describe('attendance', () => {
  it('does not expect those whose mandate ended between the convening and the opening', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.convened(world);
      const expected = async () => (await db().attendance.findMany({ where: { sittingId }, select: { personId: true } })).map(({ personId }) => personId);
      expect(await expected()).toContain(world.people.unassignedExpert.id);
      await db().attachment.updateMany({ where: { personId: world.people.unassignedExpert.id }, data: { endsAt: sitting.minutes(world, -1) } });
      done(await openSitting(world.context('chair'), { sittingId }));
      expect(await expected()).not.toContain(world.people.unassignedExpert.id);
      expect(await expected()).toContain(world.people.expert.id);
    }));

  it('is noted by the officers; before the sitting, anybody says that they will not come', () =>
    inWorld(async (world) => {
      const { sittingId } = await sitting.convened(world);
      const own = { sittingId, personId: world.people.expert.id };
      expect(code(await noteAttendance(world.context('expert'), { ...own, presence: 'excused' }))).toBe('ok');
      expect(code(await noteAttendance(world.context('expert'), { ...own, presence: 'present' }))).toBe('sitting-moment');
      expect(code(await noteAttendance(world.context('unassignedExpert'), { ...own, presence: 'expected' }))).toBe('sitting-not-found');
      done(await openSitting(world.context('chair'), { sittingId }));
      expect(code(await noteAttendance(world.context('expert'), { ...own, presence: 'present' }))).toBe('sitting-not-found');
      expect(code(await noteAttendance(world.context('secretary'), { sittingId, personId: world.people.otherExpert.id, presence: 'present' }))).toBe('person-not-found');
    }));
});
