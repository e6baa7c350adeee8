import { describe, expect, it } from 'vitest';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import type { FollowUpFilter } from '@/lib/committee/types/follow-up.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';

const days = (world: World, count: number) => new Date(world.now.getTime() + count * 86_400_000);
const read = async (world: World, role: RoleName = 'chair', filter: FollowUpFilter = 'all') =>
  done(await readCommission(world.context(role), { slug: 'monde', callSlug: null, filter, page: 1 }));

async function give(world: World, role: Exclude<RoleName, 'nobody'>, change: { acceptedAt?: Date | null; dueAt?: Date | null }): Promise<void> {
  await db().assignment.create({
    data: { proposalId: world.proposalId, personId: world.people[role].id, assignedAt: days(world, -6), acceptedAt: world.now, ...change },
    select: { id: true },
  });
}

describe('the dashboard of a commission', () => {
  it('is the same for the chair and the secretary, but for who presides', () =>
    inWorld(async (world) => {
      const [chair, secretary] = [await read(world, 'chair'), await read(world, 'secretary')];
      expect([chair.presides, secretary.presides]).toEqual([true, false]);
      expect({ ...secretary, presides: true }).toEqual(chair);
    }));

  it('says how far each proposal and each expert is, recused experts left out', () =>
    inWorld(async (world) => {
      await give(world, 'unassignedExpert', { acceptedAt: null, dueAt: days(world, 3) });
      await stage.submit(world, 'expert', 4);
      await stage.ask(world, 'expert');
      const { rows, totals, experts, counts } = await read(world);
      expect(rows).toEqual([
        {
          proposalId: world.proposalId,
          title: 'Proposition du monde',
          position: 1,
          status: 'under_examination',
          receiptNumber: 'CA-2026-9002',
          actorName: 'Acteur monde',
          themeName: 'theme-monde',
          deliberating: false,
          marks: [{ stage: 'submitted', late: false }, { stage: 'asked', late: false }],
          submitted: 1,
          dueAt: days(world, 3),
          pendingQuestions: 1,
          heldOutcome: null,
        },
      ]);
      expect(totals).toEqual({ proposals: 1, asked: 2, accepted: 1, submitted: 1, late: 0 });
      expect(counts).toMatchObject({ all: 1, unanswered: 1, questions: 1, few_experts: 0, ready: 0 });
      expect(experts.map(({ name, marks }) => [name, marks.map((mark) => mark.stage)])).toEqual([
        ['expert', ['submitted']],
        ['recusedExpert', []],
        ['unassignedExpert', ['asked']],
      ]);
    }));

  it('names who is late and since when, from the first instant on and not before', () =>
    inWorld(async (world) => {
      await give(world, 'unassignedExpert', { acceptedAt: null, dueAt: days(world, -2) });
      await db().assignment.updateMany({ where: { personId: world.people.expert.id }, data: { dueAt: world.now } });
      const late = async () => (await read(world)).late.map(({ name, accepted, dueAt }) => [name, accepted, dueAt]);
      expect(await late()).toEqual([['unassignedExpert', false, days(world, -2)]]);
      await db().assignment.updateMany({ where: { personId: world.people.expert.id }, data: { dueAt: new Date(world.now.getTime() - 1) } });
      expect(await late()).toEqual([
        ['unassignedExpert', false, days(world, -2)],
        ['expert', true, new Date(world.now.getTime() - 1)],
      ]);
      await stage.submit(world, 'expert', 4);
      expect((await read(world)).totals.late).toBe(1);
      await db().examination.updateMany({ data: { deliberatedAt: world.now } });
      expect([(await read(world)).totals.late, await late()]).toEqual([0, []]);
    }));

  it('expects nothing more on a proposal that was withdrawn', () =>
    inWorld(async (world) => {
      await give(world, 'unassignedExpert', {});
      await stage.submit(world, 'expert', 4);
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'withdrawn' }, select: { id: true } });
      const { totals, counts, calendar } = await read(world);
      expect(totals).toEqual({ proposals: 1, asked: 1, accepted: 1, submitted: 1, late: 0 });
      expect(counts).toMatchObject({ all: 1, closed: 1, examined: 0 });
      expect(calendar.deadline).toBeNull();
    }));

  it('keeps the calendar of what was given, by day in Paris', () =>
    inWorld(async (world) => {
      await give(world, 'unassignedExpert', { dueAt: days(world, 9) });
      await stage.submit(world, 'expert', 4);
      await db().evaluation.updateMany({ data: { submittedAt: new Date('2026-05-10T22:30:00Z') } });
      expect((await read(world)).calendar).toEqual({ begun: days(world, -6), deadline: days(world, 9), days: [{ day: '2026-05-11', count: 1 }] });
    }));

  it('tells of the mandates that end within sixty days, and of no other', () =>
    inWorld(async (world) => {
      const end = (role: 'expert' | 'chair' | 'unassignedExpert', endsAt: Date) =>
        db().attachment.updateMany({ where: { personId: world.people[role].id, objectId: world.commissionId }, data: { endsAt } });
      await end('expert', days(world, 60));
      await end('chair', days(world, 2));
      await end('unassignedExpert', new Date(days(world, 60).getTime() + 1));
      expect((await read(world)).mandates).toEqual([
        { personId: world.people.chair.id, name: 'chair', kind: 'commission_chair', endsAt: days(world, 2) },
        { personId: world.people.expert.id, name: 'expert', kind: 'commission_member', endsAt: days(world, 60) },
      ]);
    }));

  it('keeps under a filter what it counts there', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 4);
      expect((await read(world, 'chair', 'ready')).rows.map(({ proposalId }) => proposalId)).toEqual([world.proposalId]);
      const none = await read(world, 'chair', 'late');
      expect([none.rows, none.all.length, none.counts.late]).toEqual([[], 1, 0]);
    }));

  it('is not there for an expert of the commission nor for the chair of another one', () =>
    inWorld(async (world) => {
      for (const role of ['expert', 'otherChair', 'administrator', 'callManager'] as const) {
        expect(await readCommission(world.context(role), { slug: 'monde', callSlug: null, filter: 'all', page: 1 })).toEqual({ ok: false, code: 'commission-not-found', fields: [] });
      }
    }));
});
