import { describe, expect, it } from 'vitest';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { callAlternates } from '@/lib/committee/use-cases/assignment/call-alternates.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { db } from '@/lib/platform/database.ts';
import { asked, interest, later, mailsTo, quorum, seat, unanswered } from '@/tests/integration/committee/assignment-stage.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';

describe('a quorum', () => {
  it('that members cannot reach is completed by alternates in one act, the least loaded first, never one with a hint', () =>
    inWorld(async (world) => {
      await quorum(world, 3);
      for (const role of ['citizen', 'moderator', 'contentEditor'] as const) await seat(world, role, 'commission_alternate');
      await interest(world, 'citizen');
      const chair = world.context('chair');
      const { forecast } = done(await readAssignments(chair, { proposalId: world.proposalId }));
      expect(forecast).toMatchObject({ state: 'lacking', needs: 2, freeMembers: [world.people.unassignedExpert.id] });
    expect(done(await callAlternates(chair, { proposalId: world.proposalId })).called).toBe(2);
      expect([await mailsTo(world, 'citizen'), await mailsTo(world, 'moderator'), await mailsTo(world, 'contentEditor')]).toEqual([[], ['Une proposition à évaluer'], ['Une proposition à évaluer']]);
      expect(await callAlternates(chair, { proposalId: world.proposalId })).toMatchObject({ code: 'no-alternate' });
    }));

  it('broken by a mandate that ended midway is seen at once, and impossible once nobody is left', () =>
    inWorld(async (world) => {
      await quorum(world, 2);
      const chair = world.context('chair');
      const state = async () => done(await readDistribution(chair, asked)).endangered.map(({ forecast }) => forecast.state);
      done(await assignExpert(chair, { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }));
      expect(await state()).toEqual([]);
      await db().attachment.updateMany({ where: { personId: world.people.unassignedExpert.id }, data: { endsAt: world.now } });
      expect(await state()).toEqual(['impossible']);
      expect(await callAlternates(chair, { proposalId: world.proposalId })).toMatchObject({ code: 'no-alternate' });
      await seat(world, 'citizen', 'commission_alternate');
      expect(await state()).toEqual(['lacking']);
      done(await callAlternates(chair, { proposalId: world.proposalId }));
      expect(await state()).toEqual([]);
    }));

  it('is at risk when the date is near and too few have accepted', () =>
    inWorld(async (world) => {
      await unanswered(world);
      await db().assignment.updateMany({ where: { proposalId: world.proposalId }, data: { dueAt: later(world, 2) } });
      const state = async () => done(await readAssignments(world.context('chair'), { proposalId: world.proposalId })).forecast.state;
      expect(await state()).toBe('at_risk');
      await stage.accept(world, 'expert');
      expect(await state()).toBe('on_course');
    }));

  it('is sought in another commission where the first has nobody left', () =>
    inWorld(async (world) => {
      await quorum(world, 2);
      const chair = world.context('chair');
      done(await declareRecusal(world.context('unassignedExpert'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      expect(done(await readAssignments(chair, { proposalId: world.proposalId })).forecast.state).toBe('impossible');
      done(await transferExamination(chair, { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Plus de quorum possible ici.' }));
      expect(done(await readAssignments(world.context('otherChair'), { proposalId: world.proposalId })).forecast.freeMembers).toEqual([world.people.otherExpert.id]);
    }));

  it('reached, calls nobody once the deliberation is open', () =>
    inWorld(async (world) => {
      await stage.deliberate(world);
      expect(await callAlternates(world.context('chair'), { proposalId: world.proposalId })).toMatchObject({ code: 'examination-closed' });
    }));
});
