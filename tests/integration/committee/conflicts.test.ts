import { describe, expect, it } from 'vitest';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { clearHints } from '@/lib/committee/use-cases/conflicts/clear-hints.ts';
import { declareInterest } from '@/lib/committee/use-cases/conflicts/declare-interest.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { endInterest } from '@/lib/committee/use-cases/conflicts/end-interest.ts';
import { forgetInterests } from '@/lib/committee/use-cases/conflicts/forget-interests.ts';
import { liftRecusal } from '@/lib/committee/use-cases/conflicts/lift-recusal.ts';
import { listOwnInterests } from '@/lib/committee/use-cases/conflicts/list-own-interests.ts';
import { readCahierConflicts } from '@/lib/committee/use-cases/conflicts/read-cahier-conflicts.ts';
import { readConflicts } from '@/lib/committee/use-cases/conflicts/read-conflicts.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';

type Somebody = Exclude<RoleName, 'nobody'>;

const refusal = (code: string) => ({ ok: false, code, fields: [] });

async function hint(world: World, role: Somebody, organisation = 'Acteur monde'): Promise<string[]> {
  const personId = world.people[role].id;
  await db().interest.create({ data: { personId, tie: 'employer', organisation, declaredAt: world.now }, select: { id: true } });
  return marks(world, role);
}

async function marks(world: World, role: Somebody): Promise<string[]> {
  const personId = world.people[role].id;
  const outlook = (await conflictOutlooks([world.cahierId], [personId], world.now))(world.cahierId, personId);
  return hintMarks([{ cahierId: world.cahierId, outlook }]);
}

const clear = (world: World, by: RoleName, about: Somebody, seen: string[]) =>
  clearHints(world.context(by), { proposalId: world.proposalId, personId: world.people[about].id, reason: 'Une homonymie.', seen });
const lift = (world: World, by: RoleName, about: Somebody) =>
  liftRecusal(world.context(by), { proposalId: world.proposalId, personId: world.people[about].id, reason: 'Enregistré sur le mauvais cahier.' });
const recuse = (world: World, by: Somebody, about: Somebody | null) =>
  declareRecusal(world.context(by), { proposalId: world.proposalId, personId: about && world.people[about].id, tie: 'family', note: 'Un proche.' });

describe('a recusal recorded by mistake', () => {
  it('is lifted with its reason: notes count again, the assignment comes back, the person is told, the audit keeps both acts', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      done(await recuse(world, 'chair', 'expert'));
      const figures = async () => {
        const found = done(await readDeliberation(world.context('chair'), { proposalId: world.proposalId }));
        return [found.scores?.reading.evaluations, found.assigned.map(({ personId }) => personId).includes(world.people.expert.id)];
      };
      expect(await figures()).toEqual([0, false]);
      expect(await lift(world, 'chair', 'expert')).toEqual({ ok: true, value: { commissionSlug: 'monde' } });
      expect(await figures()).toEqual([1, true]);
      expect((await findScope(world.proposalId))?.recusedIds).toEqual([world.people.recusedExpert.id]);
      const mails = await db().mail.findMany({ where: { personId: world.people.expert.id }, select: { subject: true, body: true }, orderBy: { id: 'asc' } });
      expect(mails.map(({ subject }) => subject)).toEqual(['Déport sur le cahier CA-2026-9002', 'Déport levé sur le cahier CA-2026-9002']);
      expect(mails[1]?.body).toContain('Enregistré sur le mauvais cahier.');
      const lines = await db().auditLine.findMany({ where: { objectId: world.cahierId }, select: { verb: true, before: true, after: true }, orderBy: { id: 'asc' } });
      expect(lines).toEqual([
        { verb: 'examination.recuse', before: null, after: { personId: world.people.expert.id, tie: 'family', declaredBy: 'chair' } },
        {
          verb: 'examination.lift-recusal',
          before: { personId: world.people.expert.id, tie: 'family', declaredAt: world.now.toISOString() },
          after: { personId: world.people.expert.id, reason: 'Enregistré sur le mauvais cahier.' },
        },
      ]);
    }));

  it('is not lifted twice, nor by the secretary, nor by whoever is recused, nor once the decision is published', () =>
    inWorld(async (world) => {
      expect(await lift(world, 'chair', 'expert')).toEqual(refusal('recusal-not-found'));
      expect(await lift(world, 'secretary', 'recusedExpert')).toEqual(refusal('examination-not-found'));
      expect(await lift(world, 'recusedExpert', 'recusedExpert')).toEqual(refusal('examination-not-found'));
      await discarded(async () => {
        done(await recuse(world, 'chair', null));
        expect(await lift(world, 'chair', 'chair')).toEqual(refusal('examination-not-found'));
        await db().recusal.deleteMany({ where: { personId: world.people.chair.id } });
      });
    }));

  it('stays once the decision is published', () =>
    inWorld(async (world) => {
      await stage.publish(world);
      expect(await lift(world, 'chair', 'recusedExpert')).toEqual(refusal('examination-closed'));
    }));
});

describe('hints that wait for an answer', () => {
  it('are cleared by the chair who read them, and come back with a later one', () =>
    inWorld(async (world) => {
      const seen = await hint(world, 'expert');
      expect(await clear(world, 'chair', 'expert', [])).toEqual(refusal('hints-changed'));
      expect(await clear(world, 'chair', 'expert', seen)).toEqual({ ok: true, value: { commissionSlug: 'monde' } });
      const around = () => readCahierConflicts(world.context('chair'), { proposalId: world.proposalId });
      expect((await around())?.cleared.map(({ reason, reviewedBy }) => [reason, reviewedBy])).toEqual([['Une homonymie.', 'chair']]);
      await hint(world, 'expert', 'acteur MONDE');
      const after = await around();
      expect([after?.open.length, after?.cleared.length]).toEqual([1, 0]);
      expect(await clear(world, 'chair', 'expert', seen)).toEqual(refusal('hints-changed'));
      done(await clear(world, 'chair', 'expert', await marks(world, 'expert')));
      expect((await around())?.open).toEqual([]);
    }));

  it('of the chair are cleared by the secretary, never by the chair', () =>
    inWorld(async (world) => {
      const seen = await hint(world, 'chair');
      expect(await clear(world, 'chair', 'chair', seen)).toEqual(refusal('own-hints'));
      const board = async (role: RoleName) => done(await readConflicts(world.context(role), { slug: 'monde', page: 1 }));
      expect((await board('chair')).cahiers[0]?.open.map(({ mayClear }) => mayClear)).toEqual([false]);
      expect((await board('secretary')).cahiers[0]?.open.map(({ mayClear }) => mayClear)).toEqual([true]);
      expect((await clear(world, 'secretary', 'chair', seen)).ok).toBe(true);
    }));

  it('of an expert are not cleared by the secretary, nor those of somebody recused, tied, without any, or of elsewhere', () =>
    inWorld(async (world) => {
      const seen = await hint(world, 'expert');
      expect(await clear(world, 'secretary', 'expert', seen)).toEqual(refusal('examination-not-found'));
      expect(await clear(world, 'chair', 'unassignedExpert', [])).toEqual(refusal('no-hint'));
      expect(await clear(world, 'chair', 'otherExpert', [])).toEqual(refusal('expert-not-found'));
      expect(await clear(world, 'chair', 'recusedExpert', await hint(world, 'recusedExpert'))).toEqual(refusal('no-hint'));
      await db().attachment.create({
        data: { personId: world.people.unassignedExpert.id, kind: 'actor_delegate', objectId: world.actorId, startsAt: new Date('2026-01-01') },
        select: { id: true },
      });
      expect(await clear(world, 'chair', 'unassignedExpert', await marks(world, 'unassignedExpert'))).toEqual(refusal('no-hint'));
    }));

  it('are no more to read once the decision is published', () =>
    inWorld(async (world) => {
      const seen = await hint(world, 'expert');
      await stage.publish(world);
      expect(await clear(world, 'chair', 'expert', seen)).toEqual(refusal('examination-closed'));
      expect(await readCahierConflicts(world.context('chair'), { proposalId: world.proposalId })).toBeNull();
    }));
});

describe('the page of recusals', () => {
  it('says what recusals do to the quorum, to those who prepare the examination', () =>
    inWorld(async (world) => {
      await db().call.update({ where: { id: world.callId }, data: { quorum: 2 }, select: { id: true } });
      const board = async (role: RoleName) => done(await readConflicts(world.context(role), { slug: 'monde', page: 1 }));
      const [cahier] = (await board('chair')).cahiers;
      expect(cahier).toMatchObject({ quorum: 2, quorumOutlook: 'possible', remaining: { members: ['expert', 'unassignedExpert'], alternates: [], kept: 0 } });
      expect((await board('chair')).counts).toEqual({ hints: 0, recusals: 1, impossible: 0, cahiers: 1 });
      done(await recuse(world, 'chair', 'unassignedExpert'));
      const [after] = (await board('chair')).cahiers;
      expect(after).toMatchObject({ quorumOutlook: 'impossible', remaining: { members: ['expert'] } });
      expect(after?.recusals.map(({ name, note, byChair }) => [name, note, byChair])).toEqual([['recusedExpert', '', false], ['unassignedExpert', 'Un proche.', true]]);
      expect((await board('secretary')).cahiers[0]?.recusals.map(({ note }) => note)).toEqual(['', '']);
    }));

  it('holds nothing of it for a chair who is recused', () =>
    inWorld(async (world) => {
      await hint(world, 'expert');
      done(await recuse(world, 'chair', null));
      expect(await readConflicts(world.context('chair'), { slug: 'monde', page: 1 })).toEqual({
        ok: true,
        value: {
          commission: { id: world.commissionId, slug: 'monde', name: 'Commission monde' },
          presides: true,
          cahiers: [],
          pages: 1,
          counts: { hints: 0, recusals: 0, impossible: 0, cahiers: 0 },
        },
      });
    }));
});

describe('declared interests', () => {
  it('end on a day that has come, and not later', () =>
    inWorld(async (world) => {
      const context = world.context('expert');
      const { interestId } = done(await declareInterest(context, { tie: 'mandate', organisation: 'Coopérative', siren: '732829320' }));
      expect(await endInterest(context, { interestId, endedOn: '2026-05-13' })).toEqual({
        ok: false,
        code: 'end-to-come',
        fields: [{ field: 'endedOn', message: 'Donnez un jour passé, ou aujourd’hui.' }],
      });
      done(await endInterest(context, { interestId, endedOn: '2026-05-12' }));
      expect(await listOwnInterests(context)).toEqual([
        { id: interestId, tie: 'mandate', organisation: 'Coopérative', siren: '732829320', declaredAt: world.now, endedOn: new Date('2026-05-12') },
      ]);
      expect(await endInterest(context, { interestId: 'nothing', endedOn: '2026-05-12' })).toEqual(refusal('interest-not-found'));
    }));

  it('leave no name in the audit', () =>
    inWorld(async (world) => {
      done(await declareInterest(world.context('expert'), { tie: 'mandate', organisation: 'Coopérative', siren: null }));
      expect(await db().auditLine.findMany({ where: { verb: 'interest.declare' }, select: { before: true, after: true } })).toEqual([{ before: null, after: null }]);
    }));

  it('are forgotten one year after the last mandate, and at once with the account', () =>
    inWorld(async (world) => {
      const declaredAt = new Date('2024-01-01');
      const of = (role: Somebody) => ({ personId: world.people[role].id, tie: 'other' as const, organisation: role, declaredAt });
      await db().interest.createMany({ data: [of('expert'), of('unassignedExpert'), of('otherExpert'), of('citizen'), { ...of('moderator'), declaredAt: world.now }] });
      const end = (role: Somebody, endsAt: string) => db().attachment.updateMany({ where: { personId: world.people[role].id }, data: { endsAt: new Date(endsAt) } });
      await end('expert', '2025-05-12T10:00:00Z');
      await end('unassignedExpert', '2025-05-12T10:00:01Z');
      expect(await forgetInterests(world.now)).toBe(2);
      const left = async () => (await db().interest.findMany({ select: { organisation: true }, orderBy: { organisation: 'asc' } })).map(({ organisation }) => organisation);
      expect(await left()).toEqual(['moderator', 'otherExpert', 'unassignedExpert']);
      await db().person.update({ where: { id: world.people.otherExpert.id }, data: { erasedAt: world.now }, select: { id: true } });
      expect(await forgetInterests(world.now)).toBe(1);
      expect(await left()).toEqual(['moderator', 'unassignedExpert']);
    }));
});
