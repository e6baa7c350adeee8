import { describe, expect, it } from 'vitest';
import { situationMark } from '@/lib/committee/rules/assignment-plan.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { applyDistribution } from '@/lib/committee/use-cases/assignment/apply-distribution.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { callAlternates } from '@/lib/committee/use-cases/assignment/call-alternates.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { readOffer } from '@/lib/committee/use-cases/assignment/read-offer.ts';
import { remindExpert } from '@/lib/committee/use-cases/assignment/remind-expert.ts';
import { sendReminders } from '@/lib/committee/use-cases/assignment/send-reminders.ts';
import { setRule } from '@/lib/committee/use-cases/assignment/set-rule.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import type { ApplyDistribution } from '@/lib/committee/schema/assignment.ts';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';

type Person = Exclude<RoleName, 'nobody'>;
const asked = { slug: 'monde', callSlug: 'monde', wanted: 2, method: 'flow', priority: 'load' } as const;
const later = (world: World, days: number) => new Date(world.now.getTime() + days * 86_400_000);

/** An interest of the expert in an organisation that the cahier's actor is. */
async function interest(world: World, role: Person): Promise<void> {
  await db().interest.create({
    data: { personId: world.people[role].id, tie: 'employer', organisation: 'Acteur monde', declaredAt: world.now },
    select: { id: true },
  });
}

async function unanswered(world: World, role: Person = 'expert'): Promise<void> {
  await db().assignment.updateMany({ where: { personId: world.people[role].id }, data: { acceptedAt: null } });
}

/** Another expert, at an address that no delegate shares. */
async function seat(world: World, role: Person, kind: 'commission_member' | 'commission_alternate'): Promise<void> {
  await db().person.update({ where: { id: world.people[role].id }, data: { email: `${role.toLowerCase()}@comite.example` }, select: { id: true } });
  await db().attachment.create({ data: { personId: world.people[role].id, kind, objectId: world.commissionId, startsAt: new Date(0) }, select: { id: true } });
}

async function quorum(world: World, count: number): Promise<void> {
  await db().call.update({ where: { id: world.callId }, data: { quorum: count }, select: { id: true } });
}

function rowOf(world: World, role: Person) {
  return db().assignment.findUniqueOrThrow({
    where: { proposalId_personId: { proposalId: world.proposalId, personId: world.people[role].id } },
    select: { origin: true, acceptedAt: true, acceptedHints: true, declinedAt: true, declineReason: true, removedAt: true, dueAt: true },
  });
}

async function mailsTo(world: World, role: Person): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { personId: world.people[role].id }, select: { subject: true }, orderBy: { id: 'asc' } });
  return mails.map(({ subject }) => subject);
}

/** The plan as its form would send it, untouched. */
function asSent(world: World, { plan, proposals }: DistributionDesk): ApplyDistribution {
  return {
    commissionId: world.commissionId,
    callId: world.callId,
    due: null,
    planned: plan.given.map(({ proposalId, personId, origin }) => ({ proposalId, personId, origin: origin === 'rule' ? 'rule' : 'flow' })),
    shown: proposals.map(({ id, mark }) => ({ proposalId: id, mark })),
    added: [],
    despiteHints: false,
  };
}

describe('an expert before accepting', () => {
  it('is offered the public cahier, scores nothing, and finds it first on their desk', () =>
    inWorld(async (world) => {
      await unanswered(world);
      const expert = world.context('expert');
      expect(await submitEvaluation(expert, stage.evaluation(world, 4))).toMatchObject({ code: 'examination-not-found' });
      const desk = done(await readDesk(expert, { state: 'todo', page: 1 }));
      expect([desk.offers.map(({ proposalId }) => proposalId), desk.items, desk.counts.todo]).toEqual([[world.proposalId], [], 0]);
      const { offer, cahier } = done(await readOffer(expert, { proposalId: world.proposalId }));
      expect([offer.actorName, offer.outlook.hints, cahier.text.title]).toEqual(['Acteur monde', [], 'Cahier du monde']);
      expect(await readOffer(expert, { proposalId: 'ailleurs' })).toMatchObject({ code: 'examination-not-found' });
      done(await acceptAssignments(expert, { proposals: [world.proposalId], seen: [] }));
      expect(await rowOf(world, 'expert')).toMatchObject({ acceptedAt: world.now, acceptedHints: [] });
      expect(await readOffer(expert, { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
      expect(await acceptAssignments(expert, { proposals: [world.proposalId], seen: [] })).toMatchObject({ code: 'examination-not-found' });
      done(await submitEvaluation(expert, stage.evaluation(world, 4)));
    }));

  it('accepts with the hints they read, which are kept; with one that came since, nothing is accepted', () =>
    inWorld(async (world) => {
      await unanswered(world);
      const expert = world.context('expert');
      await interest(world, 'expert');
      expect(await acceptAssignments(expert, { proposals: [world.proposalId], seen: [] })).toMatchObject({ code: 'hints-changed' });
      expect((await rowOf(world, 'expert')).acceptedAt).toBeNull();
      const seen = hintMarks(await offersTo(expert.viewer!, world.now));
      done(await acceptAssignments(expert, { proposals: [world.proposalId], seen }));
      expect((await rowOf(world, 'expert')).acceptedHints).toMatchObject([{ reason: 'organisation', tie: 'employer' }]);
      const [line] = await db().auditLine.findMany({ where: { verb: 'assignment.accept' }, select: { after: true } });
      expect(line?.after).toEqual({ declared: 'no-conflict', hints: ['organisation'] });
    }));

  it('declines for a reason that the officers read, and only they; given again, it has to be accepted again', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      done(await declineAssignment(expert, { proposalId: world.proposalId, reason: 'Je pars en congé ce mois-ci.' }));
      expect(await rowOf(world, 'expert')).toMatchObject({ declinedAt: world.now, removedAt: world.now, declineReason: 'Je pars en congé ce mois-ci.' });
      for (const officer of ['chair', 'secretary'] as const) expect(await mailsTo(world, officer)).toEqual(['Saisine déclinée sur le cahier CA-2026-9002']);
      const desk = done(await readAssignments(world.context('chair'), { proposalId: world.proposalId }));
      expect([desk.assigned, desk.declined]).toEqual([[], [{ personId: world.people.expert.id, name: 'expert', declinedAt: world.now, reason: 'Je pars en congé ce mois-ci.' }]]);
      expect(await declineAssignment(expert, { proposalId: world.proposalId, reason: 'Je pars en congé ce mois-ci.' })).toMatchObject({ code: 'examination-not-found' });
      done(await assignExpert(world.context('chair'), { proposalId: world.proposalId, personId: world.people.expert.id, due: null }));
      expect(await rowOf(world, 'expert')).toMatchObject({ acceptedAt: null, declinedAt: null, declineReason: '', removedAt: null, origin: 'hand' });
    }));

  it('declines nothing once the decision is out, nor once they have submitted', () =>
    inWorld(async (world) => {
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'not_selected' }, select: { id: true } });
      expect(await declineAssignment(world.context('expert'), { proposalId: world.proposalId, reason: 'Trop tard pour moi.' })).toMatchObject({ code: 'examination-closed' });
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'under_examination' }, select: { id: true } });
      await stage.submit(world, 'expert', 3);
      expect(await declineAssignment(world.context('expert'), { proposalId: world.proposalId, reason: 'Trop tard pour moi.' })).toMatchObject({ code: 'examination-not-found' });
    }));

  it('is not told of a refusal when recused, tied or away', () =>
    inWorld(async (world) => {
      done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      done(await declineAssignment(world.context('expert'), { proposalId: world.proposalId, reason: 'Je pars en congé ce mois-ci.' }));
      expect(await mailsTo(world, 'chair')).toEqual([]);
    }));
});

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

describe('giving by hand', () => {
  it('warns of a hint, and takes it once confirmed', () =>
    inWorld(async (world) => {
      await interest(world, 'unassignedExpert');
      const chair = world.context('chair');
      const given = { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null };
      const { candidates } = done(await readAssignments(chair, { proposalId: world.proposalId }));
      expect(candidates.find(({ personId }) => personId === given.personId)).toMatchObject({ obstacle: null, hints: [{ reason: 'organisation' }], load: 0 });
      expect(await assignExpert(chair, given)).toMatchObject({ code: 'hint-unconfirmed', fields: [{ field: 'despiteHints' }] });
      done(await assignExpert(chair, { ...given, despiteHints: true }));
    }));
});

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
