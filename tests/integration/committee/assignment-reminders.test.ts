import { describe, expect, it } from 'vitest';
import { remindExpert } from '@/lib/committee/use-cases/assignment/remind-expert.ts';
import { sendReminders } from '@/lib/committee/use-cases/assignment/send-reminders.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { db } from '@/lib/platform/database.ts';
import { later, mailsTo, unanswered } from '@/tests/integration/committee/assignment-stage.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';

describe('reminders', () => {
  it('say in one mail all that is expected of a person, and leave once a day', () =>
    inWorld(async (world) => {
      await db().assignment.updateMany({ where: { proposalId: world.proposalId }, data: { dueAt: new Date('2026-05-14T22:00:00Z') } });
      expect([await sendReminders(world.now), await sendReminders(later(world, 0.2))]).toEqual([1, 1]);
      expect(await mailsTo(world, 'expert')).toEqual(['Rappel : ce que le comité attend de vous']);
      expect(await mailsTo(world, 'recusedExpert')).toEqual([]);
      expect(await sendReminders(later(world, 1))).toBe(0);
      expect(await sendReminders(later(world, 3))).toBe(1);
      expect(await mailsTo(world, 'expert')).toEqual(['Rappel : ce que le comité attend de vous', 'Rappel : une évaluation est en retard']);
    }));

  it('ask for an answer after four days, and nothing of who submitted, left, is tied, or is being deliberated on', () =>
    inWorld(async (world) => {
      await unanswered(world);
      const fourth = later(world, -2);
      expect(await sendReminders(fourth)).toBe(1);
      const ended = await db().attachment.findFirstOrThrow({ where: { personId: world.people.expert.id, kind: 'commission_member' }, select: { id: true } });
      await db().attachment.update({ where: ended, data: { endsAt: later(world, -3) }, select: { id: true } });
      expect(await sendReminders(fourth)).toBe(0);
      await db().attachment.update({ where: ended, data: { endsAt: null }, select: { id: true } });
      const tie = await db().attachment.create({
        data: { personId: world.people.expert.id, kind: 'actor_delegate', objectId: world.actorId, startsAt: new Date(0) },
        select: { id: true },
      });
      expect(await sendReminders(fourth)).toBe(0);
      await db().attachment.delete({ where: tie, select: { id: true } });
      await db().examination.update({ where: { proposalId: world.proposalId }, data: { deliberatedAt: world.now }, select: { proposalId: true } });
      expect(await sendReminders(fourth)).toBe(0);
    }));

  it('are sent now by an officer, once a day and a person, about what the officer may know', () =>
    inWorld(async (world) => {
      const one = { commissionId: world.commissionId, personId: world.people.expert.id };
      expect(await remindExpert(world.context('chair'), { ...one, personId: world.people.unassignedExpert.id })).toMatchObject({ code: 'nothing-expected' });
      expect(done(await remindExpert(world.context('chair'), one))).toEqual({ acts: 1 });
      expect(await remindExpert(world.context('secretary'), one)).toMatchObject({ code: 'reminded-today' });
      expect(await mailsTo(world, 'expert')).toEqual(['Rappel : ce que le comité attend de vous']);
      done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      expect(await remindExpert(world.context('chair'), one)).toMatchObject({ code: 'nothing-expected' });
    }));
});
