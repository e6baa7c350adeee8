import { describe, expect, it } from 'vitest';
import { situationMark } from '@/lib/committee/rules/assignment-plan.ts';
import { applyDistribution } from '@/lib/committee/use-cases/assignment/apply-distribution.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { setRule } from '@/lib/committee/use-cases/assignment/set-rule.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { db } from '@/lib/platform/database.ts';
import { asked, asSent, interest, later, mailsTo, quorum, rowOf } from '@/tests/integration/committee/assignment-stage.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

describe('a plan', () => {
  it('bars recusals, ties, refusals and open hints, and says so', () =>
    inWorld(async (world) => {
      await interest(world, 'unassignedExpert');
      const { plan } = done(await readDistribution(world.context('chair'), asked));
      expect(plan.given).toEqual([]);
      expect(plan.shortfalls).toMatchObject([{ proposalId: world.proposalId, lacking: 1, reasons: { 'expert-recused': 1, 'already-assigned': 1, hint: 1 } }]);
      await db().interest.deleteMany({ where: { personId: world.people.unassignedExpert.id } });
      expect(done(await readDistribution(world.context('chair'), asked)).plan.given.map(({ personId }) => personId)).toEqual([world.people.unassignedExpert.id]);
      await db().attachment.create({
        data: { personId: world.people.unassignedExpert.id, kind: 'actor_delegate', objectId: world.actorId, startsAt: new Date(0) },
        select: { id: true },
      });
      expect(done(await readDistribution(world.context('chair'), asked)).plan.shortfalls[0]?.reasons).toMatchObject({ 'expert-tied': 1 });
    }));

  it('is applied as it was read: origin kept, one mail a person, one audit line', () =>
    inWorld(async (world) => {
      await db().expertise.create({
        data: { personId: world.people.unassignedExpert.id, themeId: world.themeId, level: 'specialist', declaredAt: world.now },
        select: { personId: true },
      });
      const chair = world.context('chair');
      const desk = done(await readDistribution(chair, asked));
      expect(desk.plan.given).toEqual([{ proposalId: world.proposalId, personId: world.people.unassignedExpert.id, origin: 'flow', level: 'specialist' }]);
      expect(desk.experts.find(({ id }) => id === world.people.unassignedExpert.id)).toMatchObject({ load: 0, after: 1 });
      expect(done(await applyDistribution(chair, { ...asSent(world, desk), due: later(world, 10) }))).toEqual({ given: 1, people: 1 });
      expect(await rowOf(world, 'unassignedExpert')).toMatchObject({ origin: 'flow', acceptedAt: null, dueAt: later(world, 10) });
      expect(await mailsTo(world, 'unassignedExpert')).toEqual(['Une proposition à évaluer']);
      expect(await db().auditLine.count({ where: { verb: 'examination.distribute' } })).toBe(1);
    }));

  it.each([
    ['somebody stepped aside', (world: World) => declareRecusal(world.context('unassignedExpert'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }), 's’est déporté'],
    ['another officer gave it', (world: World) => assignExpert(world.context('secretary'), { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }), 'en est déjà saisi'],
    ['another officer took it back from somebody else', (world: World) => unassignExpert(world.context('secretary'), { proposalId: world.proposalId, personId: world.people.expert.id }), null],
    ['a mandate ended', (world: World) => db().attachment.updateMany({ where: { personId: world.people.unassignedExpert.id }, data: { endsAt: world.now } }), 'ne siège pas'],
    ['a hint came', (world: World) => interest(world, 'unassignedExpert'), null],
  ])('is not applied blindly: %s', (_what, happen, said) =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      const sent = asSent(world, done(await readDistribution(chair, asked)));
      await happen(world);
      const refused = await applyDistribution(chair, sent);
      expect(refused).toMatchObject({ ok: false, code: 'plan-moved' });
      const messages = refused.ok ? [] : refused.fields.map(({ message }) => message);
      expect(messages[0]).toBe('« Proposition du monde » : ses experts, un déport, un indice ou un mandat ont changé depuis l’affichage du plan.');
      expect(said === null ? messages.length : messages[1]).toEqual(said === null ? 1 : expect.stringContaining(said));
      expect(await mailsTo(world, 'unassignedExpert')).toEqual(said === 'en est déjà saisi' ? ['Une proposition à évaluer'] : []);
    }),
  );

  it('is not applied to what left the commission, with the same words as for what never was there', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      const sent = asSent(world, done(await readDistribution(chair, asked)));
      done(await transferExamination(chair, { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Trop de déports ici.' }));
      expect(await applyDistribution(chair, sent)).toMatchObject({ code: 'commission-not-found' });
      const elsewhere = { ...sent, planned: [], added: [{ proposalId: 'une-adresse', personId: 'une-autre' }] };
      expect(await applyDistribution(world.context('otherChair'), { ...elsewhere, commissionId: world.otherCommissionId })).toMatchObject({
        code: 'plan-moved',
      });
    }));

  it('without a line, gives nothing', () =>
    inWorld(async (world) => {
      const sent = asSent(world, done(await readDistribution(world.context('chair'), asked)));
      expect(await applyDistribution(world.context('chair'), { ...sent, planned: [] })).toMatchObject({ code: 'nobody-to-assign' });
    }));

  it('by hand, takes a hint once it is confirmed, and a person once', () =>
    inWorld(async (world) => {
      await interest(world, 'unassignedExpert');
      const chair = world.context('chair');
      const added = { proposalId: world.proposalId, personId: world.people.unassignedExpert.id };
      const sent = { ...asSent(world, done(await readDistribution(chair, asked))), added: [added, added] };
      const refused = await applyDistribution(chair, sent);
      expect(refused).toMatchObject({ code: 'plan-hinted', fields: [{ field: 'despiteHints' }, { field: 'despiteHints' }] });
      expect(done(await applyDistribution(chair, { ...sent, despiteHints: true }))).toEqual({ given: 1, people: 1 });
      expect((await rowOf(world, 'unassignedExpert')).origin).toBe('hand');
    }));

  it('by rule, gives to those whom the rule names; a rule is changed, taken away, and refused for who does not sit', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      const rule = { commissionId: world.commissionId, themeId: world.themeId, people: [world.people.unassignedExpert.id] };
      done(await setRule(chair, rule));
      const desk = done(await readDistribution(chair, { ...asked, method: 'rule' }));
      expect(desk.plan.given).toMatchObject([{ personId: world.people.unassignedExpert.id, origin: 'rule' }]);
      done(await applyDistribution(chair, asSent(world, desk)));
      expect((await rowOf(world, 'unassignedExpert')).origin).toBe('rule');
      expect(await setRule(chair, { ...rule, people: [world.people.otherExpert.id] })).toMatchObject({ code: 'expert-not-found' });
      expect(await setRule(chair, { ...rule, themeId: world.otherThemeId })).toMatchObject({ code: 'theme-not-found' });
      done(await setRule(chair, { ...rule, people: [] }));
      expect(done(await readDistribution(chair, asked)).rules).toEqual([]);
    }));

  it('holds nothing of what its officer is recused from: no proposal, no load, no quorum', () =>
    inWorld(async (world) => {
      await quorum(world, 4);
      const before = done(await readDistribution(world.context('chair'), asked));
      expect([before.proposals.length, before.endangered.length]).toEqual([1, 1]);
      done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      const after = done(await readDistribution(world.context('chair'), asked));
      expect([after.proposals, after.endangered, after.call, after.experts.map(({ load }) => load)]).toEqual([[], [], null, [0, 0, 0]]);
      expect(JSON.stringify(after)).not.toContain(world.proposalId);
      expect(await applyDistribution(world.context('chair'), asSent(world, before))).toMatchObject({ code: 'commission-not-found' });
    }));

  it('marks a proposal with what the plan was made of', () =>
    inWorld(async (world) => {
      const { proposals, experts } = done(await readDistribution(world.context('chair'), asked));
      expect(proposals.map((proposal) => situationMark(proposal, experts))).toEqual(proposals.map(({ mark }) => mark));
    }));
});
