import { afterAll, describe, expect, it } from 'vitest';
import { conflictOutlooks } from '@/lib/committee/loaders/conflicts.ts';
import { hintMarks } from '@/lib/committee/rules/acceptance.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { clearHints } from '@/lib/committee/use-cases/conflicts/clear-hints.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { around, examining, interrogate, type Target, useCases } from '@/tests/integration/committee/veil-attack.ts';
import { changed, everything, mailsTo, onBattlefield, targets } from '@/tests/integration/committee/veil-field.ts';
import type { Battlefield } from '@/tests/integration/committee/veil-world.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** What is done behind the veil by those who may: each step goes further. */
const steps = {
  async 'assignments, scores, a question and its answer'(world: World): Promise<Partial<Target>> {
    await stage.submit(world, 'expert', 5);
    done(await assignExpert(world.context('chair'), { proposalId: world.proposalId, personId: world.people.unassignedExpert.id, due: null }));
    await db().assignment.updateMany({ where: { personId: world.people.unassignedExpert.id }, data: { acceptedAt: world.now } });
    await stage.submit(world, 'unassignedExpert', 0);
    const questionId = await stage.ask(world, 'expert');
    done(await reviewQuestion(world.context('chair'), { questionId, verdict: 'forward', question: 'Qui finance ?' }));
    return { questionId };
  },
  async 'a recusal, and hints that the chair clears'(world: World): Promise<Partial<Target>> {
    const { proposalId } = world;
    done(await declareRecusal(world.context('chair'), { proposalId, personId: world.people.unassignedExpert.id, tie: 'family', note: 'Note.' }));
    const personId = world.people.expert.id;
    await db().interest.create({ data: { personId, tie: 'employer', organisation: 'Acteur monde', declaredAt: world.now }, select: { id: true } });
    const outlook = (await conflictOutlooks([world.cahierId], [personId], world.now))(world.cahierId, personId);
    const seen = hintMarks([{ cahierId: world.cahierId, outlook }]);
    done(await clearHints(world.context('chair'), { proposalId, personId, reason: 'Une homonymie.', seen }));
    return {};
  },
  async 'a discussion, a vote, an opinion, a held decision and its batch'(world: World, field: Battlefield): Promise<Partial<Target>> {
    done(await beginDeliberation(world.context('chair'), { proposalId: world.proposalId }));
    const item = { sittingId: field.sittingId, itemId: field.veiledItemId };
    const leaving = [world.people.unassignedExpert.id, ...field.attackers.map(({ context }) => context.viewer!.personId)];
    for (const personId of leaving) done(await confirmExit(world.context('chair'), { ...item, personId, out: true }));
    done(await saveNotes(world.context('secretary'), { ...item, notes: 'Ce qui s’est dit.', version: 1 }));
    done(await restateScores(world.context('expert'), { ...item, version: 1, answers: stage.evaluation(world, 4).answers, why: 'Après la discussion.' }));
    done(await openVote(world.context('chair'), { ...item, motion: 'selected' }));
    done(await castBallot(world.context('expert'), { ...item, personId: null, choice: 'for' }));
    done(await closeVote(world.context('secretary'), item));
    // The item is still under discussion: its end is when they come back into the room.
    done(await recordOpinion(world.context('chair'), { proposalId: world.proposalId, outcome: 'selected', text: 'Avis favorable de la commission.' }));
    done(await takeDecision(world.context('chair'), stage.decision(world)));
    return { batchId: await stage.prepare(world) };
  },
  async 'a transfer to another commission'(world: World): Promise<Partial<Target>> {
    const input = { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Le quorum est impossible.' };
    done(await transferExamination(world.context('chair'), input));
    return {};
  },
};

afterAll(disconnect);

describe('whoever is recused or tied, in every capacity at once', () => {
  it('asks every use-case something that it understands', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const answers = await interrogate(field.attackers[0]!.context, targets(world, field).visible);
      expect(Object.keys(answers).length).toBeGreaterThan((await useCases(examining)).size);
      expect(Object.entries(answers).filter(([, answer]) => JSON.stringify(answer).startsWith('{"threw"'))).toEqual([]);
    }));

  it('gets the same answers whatever happens behind the veil, and no mail', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const before = await everything(world, field);
      let hidden: Partial<Target> = {};
      for (const [step, act] of Object.entries(steps)) {
        hidden = { ...hidden, ...(await act(world, field)) };
        expect(changed(before, await everything(world, field, hidden)), `after ${step}`).toEqual([]);
        expect(await mailsTo(field), `after ${step}`).toEqual([]);
      }
    }));

  it('learns nothing either from cahiers, calls, LABs, actors, accounts and mails', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const before = await everything(world, field, {}, around);
      let hidden: Partial<Target> = {};
      for (const act of Object.values(steps)) hidden = { ...hidden, ...(await act(world, field)) };
      expect(changed(before, await everything(world, field, hidden, around))).toEqual([]);
    }));

  it('would see all of it without the veil: a chair does', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const chair: Battlefield = { ...field, attackers: [{ name: 'recused', context: world.context('chair') }] };
      const before = await everything(world, chair);
      for (const act of Object.values(steps).slice(0, 3)) await act(world, field);
      const seen = changed(before, await everything(world, chair)).map((name) => name.replace(/^.*: /, ''));
      expect(seen).toEqual(
        expect.arrayContaining(['committee/progress/read-ranking', 'committee/conflicts/read-conflicts', 'committee/decisions/read-deliberation', 'sittings/reading/read-sitting', 'export of scores']),
      );
    }));

  it('is refused as for what does not exist', { timeout: 240_000 }, () =>
    onBattlefield(async (world, field) => {
      const { veiled, nothing } = targets(world, field);
      for (const { name, context } of field.attackers) {
        const [about, aboutNothing] = [await interrogate(context, veiled), await interrogate(context, nothing)];
        expect(changed({ [name]: aboutNothing }, { [name]: about })).toEqual([]);
      }
    }));
});
