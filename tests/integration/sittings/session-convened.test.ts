import { describe, expect, it } from 'vitest';
import { db } from '@/lib/platform/database.ts';
import { addProposals } from '@/lib/sittings/use-cases/planning/add-proposals.ts';
import { conveneSitting } from '@/lib/sittings/use-cases/planning/convene-sitting.ts';
import { planSitting } from '@/lib/sittings/use-cases/planning/plan-sitting.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';
import { code, sitting } from '@/tests/integration/sittings/stage.ts';

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
