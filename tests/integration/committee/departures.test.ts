import { addDays } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { declareExpertise } from '@/lib/committee/use-cases/commissions/declare-expertise.ts';
import { endMandate } from '@/lib/committee/use-cases/commissions/end-mandate.ts';
import { eraseExpertise } from '@/lib/committee/use-cases/commissions/erase-expertise.ts';
import { prolongMandate } from '@/lib/committee/use-cases/commissions/prolong-mandate.ts';
import { readComposition } from '@/lib/committee/use-cases/commissions/read-composition.ts';
import { readExpertProfile } from '@/lib/committee/use-cases/commissions/read-expert-profile.ts';
import { releaseEndedMandates } from '@/lib/committee/use-cases/commissions/release-ended-mandates.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { endAttachment } from '@/lib/identity/use-cases/end-attachment.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { discarded } from '@/tests/integration/discard.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

type Role = 'expert' | 'recusedExpert' | 'chair';

const mandateOf = async (world: World, role: Role) =>
  (await db().attachment.findFirstOrThrow({ where: { personId: world.people[role].id, kind: { in: ['commission_member', 'commission_chair'] } }, select: { id: true } })).id;
const assignmentOf = (world: World) =>
  db().assignment.findUniqueOrThrow({ where: { proposalId_personId: { proposalId: world.proposalId, personId: world.people.expert.id } }, select: { removedAt: true } });
const mailsTo = async (world: World, role: 'chair' | 'secretary' | 'expert') =>
  (await db().mail.findMany({ where: { recipient: world.people[role].email }, select: { subject: true, body: true } })).map(({ subject, body }) => `${subject}\n${body}`);
const nobody = (world: World): Context => ({ viewer: null, now: world.now, requestId: '' });

function inWorld(work: (world: World) => Promise<void>) {
  return () => discarded(async () => work(await buildWorld()));
}

describe('an expert whose mandate is ended midway', () => {
  it(
    'is no longer expected, keeps a draft that counts for nothing, and the officers are told what it leaves',
    inWorld(async (world) => {
      done(await saveEvaluationDraft(world.context('expert'), stage.evaluation(world, 4)));
      const ended = await endMandate(world.context('chair'), { mandateId: await mandateOf(world, 'expert'), at: null });
      expect(ended).toEqual({ ok: true, value: { slug: 'monde', released: 1 } });
      expect((await assignmentOf(world)).removedAt).toEqual(world.now);
      expect(await db().evaluation.findMany({ select: { personId: true, status: true } })).toEqual([{ personId: world.people.expert.id, status: 'draft' }]);
      expect(await db().auditLine.count({ where: { verb: 'examination.release', objectId: world.proposalId } })).toBe(1);
      // The secretary is written to; the chair, who did it, reads it on the page.
      const [told = ''] = await mailsTo(world, 'secretary');
      expect(told).toContain('expert ne siège plus : des propositions à redonner');
      expect(told).toContain('– « Proposition du monde » (cahier');
      expect(told).toContain('aucun expert, quorum de 1');
      expect(await mailsTo(world, 'chair')).toEqual([]);
      expect((await mailsTo(world, 'expert'))[0]).toContain('Votre mandat dans « Commission monde » a pris fin.');
      const desk = await readComposition(world.context('chair'), { slug: 'monde' });
      expect(desk.ok && desk.value.short.map(({ proposalId, assigned, quorum }) => [proposalId, assigned, quorum])).toEqual([[world.proposalId, 0, 1]]);
    }),
  );

  it(
    'leaves a submitted evaluation, which stays and counts',
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 4);
      const ended = await endMandate(world.context('secretary'), { mandateId: await mandateOf(world, 'expert'), at: null });
      expect(ended).toMatchObject({ ok: true, value: { released: 0 } });
      expect((await assignmentOf(world)).removedAt).toBeNull();
      expect((await listSubmittedEvaluations(world.proposalId)).map(({ personId }) => personId)).toEqual([world.people.expert.id]);
      expect(await mailsTo(world, 'chair')).toEqual([]);
    }),
  );

  it(
    'keeps everything while another mandate of expert holds, current or to come',
    inWorld(async (world) => {
      await db().attachment.create({
        data: { personId: world.people.expert.id, kind: 'commission_alternate', objectId: world.commissionId, startsAt: addDays(world.now, 10) },
        select: { id: true },
      });
      expect(await endMandate(world.context('chair'), { mandateId: await mandateOf(world, 'expert'), at: null })).toMatchObject({ ok: true, value: { released: 0 } });
      expect((await assignmentOf(world)).removedAt).toBeNull();
    }),
  );

  it(
    'on a later day, is expected until then: the job releases at that very instant',
    inWorld(async (world) => {
      const at = addDays(world.now, 10);
      expect(await endMandate(world.context('chair'), { mandateId: await mandateOf(world, 'expert'), at })).toMatchObject({ ok: true, value: { released: 0 } });
      expect(await releaseEndedMandates({ ...nobody(world), now: new Date(at.getTime() - 1) }, null)).toEqual({ ok: true, value: { released: 0 } });
      expect(await releaseEndedMandates({ ...nobody(world), now: at }, null)).toEqual({ ok: true, value: { released: 1 } });
      expect((await assignmentOf(world)).removedAt).toEqual(at);
      expect((await mailsTo(world, 'chair'))[0]).toContain('expert ne siège plus');
      expect(await releaseEndedMandates({ ...nobody(world), now: at }, null)).toEqual({ ok: true, value: { released: 0 } });
    }),
  );

  it(
    'from the page of people, is released by the job too',
    inWorld(async (world) => {
      done(await endAttachment(world.context('administrator'), { attachmentId: await mandateOf(world, 'expert') }));
      expect((await assignmentOf(world)).removedAt).toBeNull();
      expect(await releaseEndedMandates(nobody(world), null)).toEqual({ ok: true, value: { released: 1 } });
    }),
  );

  it(
    'tells nothing to an officer who stepped aside from the cahier, by mail or on the page',
    inWorld(async (world) => {
      done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      await db().mail.deleteMany();
      done(await endMandate(world.context('administrator'), { mandateId: await mandateOf(world, 'expert'), at: null }));
      expect(await mailsTo(world, 'chair')).toEqual([]);
      expect(await mailsTo(world, 'secretary')).toHaveLength(1);
      const desk = await readComposition(world.context('chair'), { slug: 'monde' });
      expect(desk.ok && desk.value.short).toEqual([]);
    }),
  );

  it(
    'is not told to administrators, who follow no examination',
    inWorld(async (world) => {
      const desk = await readComposition(world.context('administrator'), { slug: 'monde' });
      expect(desk.ok && desk.value.short).toEqual([]);
    }),
  );
});

describe('a mandate', () => {
  it(
    'of a chair is changed by administrators only',
    inWorld(async (world) => {
      const mandateId = await mandateOf(world, 'chair');
      expect(await endMandate(world.context('secretary'), { mandateId, at: null })).toMatchObject({ ok: false, code: 'mandate-not-found' });
      expect(await prolongMandate(world.context('chair'), { mandateId, until: null })).toMatchObject({ ok: false, code: 'mandate-not-found' });
      expect((await endMandate(world.context('administrator'), { mandateId, at: null })).ok).toBe(true);
    }),
  );

  it(
    'is prolonged, then without end, and not shortened that way',
    inWorld(async (world) => {
      const mandateId = await mandateOf(world, 'expert');
      done(await endMandate(world.context('chair'), { mandateId, at: addDays(world.now, 10) }));
      expect(await prolongMandate(world.context('chair'), { mandateId, until: addDays(world.now, 9) })).toMatchObject({ ok: false, code: 'mandate-not-longer' });
      done(await prolongMandate(world.context('chair'), { mandateId, until: addDays(world.now, 90) }));
      const desk = await readComposition(world.context('chair'), { slug: 'monde' });
      const mandate = desk.ok && desk.value.mandates.find(({ id }) => id === mandateId);
      expect(mandate).toMatchObject({ state: 'current', endsSoon: false, endsAt: addDays(world.now, 90) });
      done(await prolongMandate(world.context('chair'), { mandateId, until: null }));
      expect((await mailsTo(world, 'expert')).at(-1)).toContain('n’a plus de fin prévue');
    }),
  );

  it(
    'of another kind of object is not one of a commission',
    inWorld(async (world) => {
      const { id } = await db().attachment.findFirstOrThrow({ where: { kind: 'lab_carrier' }, select: { id: true } });
      expect(await endMandate(world.context('administrator'), { mandateId: id, at: null })).toMatchObject({ ok: false, code: 'mandate-not-found' });
    }),
  );
});

describe('what experts declare', () => {
  it(
    'is read by the officers of their commission, with the themes that nobody masters',
    inWorld(async (world) => {
      expect((await readComposition(world.context('chair'), { slug: 'monde' })) as unknown).toMatchObject({ value: { unmastered: [world.themeId] } });
      done(await declareExpertise(world.context('expert'), { levels: { [world.themeId]: 'aware', [world.otherThemeId]: 'specialist', inconnu: 'specialist' }, capacity: 8 }));
      done(await declareExpertise(world.context('otherExpert'), { levels: { [world.themeId]: 'specialist' }, capacity: null }));
      const desk = await readComposition(world.context('secretary'), { slug: 'monde' });
      if (!desk.ok) throw new Error(desk.code);
      expect(desk.value.unmastered).toEqual([world.themeId]);
      expect(desk.value.experts.find(({ personId }) => personId === world.people.expert.id)).toMatchObject({
        levels: { [world.themeId]: 'aware', [world.otherThemeId]: 'specialist' },
        capacity: 8,
        alternate: false,
      });
      expect(desk.value.experts.some(({ personId }) => personId === world.people.otherExpert.id)).toBe(false);
      done(await declareExpertise(world.context('unassignedExpert'), { levels: { [world.themeId]: 'practitioner' }, capacity: null }));
      const after = await readComposition(world.context('chair'), { slug: 'monde' });
      expect(after.ok && after.value.unmastered).toEqual([]);
    }),
  );

  it(
    'is replaced whole, and shown back to them',
    inWorld(async (world) => {
      done(await declareExpertise(world.context('expert'), { levels: { [world.themeId]: 'aware' }, capacity: 8 }));
      done(await declareExpertise(world.context('expert'), { levels: { [world.otherThemeId]: 'practitioner', [world.themeId]: null }, capacity: null }));
      const profile = await readExpertProfile(world.context('expert'));
      if (!profile.ok) throw new Error(profile.code);
      expect(profile.value.capacity).toBeNull();
      expect(profile.value.terres.flatMap(({ themes }) => themes.map(({ id, level, own }) => [id, level, own]))).toEqual([
        [world.themeId, null, true],
        [world.otherThemeId, 'practitioner', false],
      ]);
    }),
  );

  it(
    'is erased with their account, and nobody else’s',
    inWorld(async (world) => {
      for (const role of ['expert', 'unassignedExpert'] as const) done(await declareExpertise(world.context(role), { levels: { [world.themeId]: 'aware' }, capacity: 3 }));
      expect(await eraseExpertise()).toBe(0);
      await db().person.update({ where: { id: world.people.expert.id }, data: { erasedAt: world.now }, select: { id: true } });
      expect(await eraseExpertise()).toBe(2);
      expect(await db().expertise.findMany({ select: { personId: true } })).toEqual([{ personId: world.people.unassignedExpert.id }]);
    }),
  );
});
