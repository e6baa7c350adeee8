import { describe, expect, it } from 'vitest';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { offersTo } from '@/lib/committee/loaders/offers.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { declineAssignment } from '@/lib/committee/use-cases/assignment/decline-assignment.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readOffer } from '@/lib/committee/use-cases/assignment/read-offer.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { db } from '@/lib/platform/database.ts';
import { interest, mailsTo, rowOf, unanswered } from '@/tests/integration/committee/assignment-stage.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld } from '@/tests/integration/rights/world.ts';

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
