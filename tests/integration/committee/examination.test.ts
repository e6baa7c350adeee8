import { describe, expect, it } from 'vitest';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { publishedDecisions } from '@/lib/committee/loaders/decisions.ts';
import { amendEvaluation } from '@/lib/committee/use-cases/evaluation/amend-evaluation.ts';
import { answerQuestion } from '@/lib/committee/use-cases/questions/answer-question.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { listAwaitingProposals } from '@/lib/committee/use-cases/routing/list-awaiting-proposals.ts';
import { listOwnQuestions } from '@/lib/committee/use-cases/questions/list-own-questions.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { askContributor } from '@/lib/committee/use-cases/questions/ask-contributor.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { db } from '@/lib/platform/database.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { askedInTheHour } from '@/tests/integration/rate.ts';
import { inWorld, type RoleName, type World } from '@/tests/integration/rights/world.ts';


async function quorum(world: World, count: number): Promise<void> {
  await db().call.update({ where: { id: world.callId }, data: { quorum: count }, select: { id: true } });
}

async function assignTo(world: World, role: Exclude<RoleName, 'nobody'>): Promise<void> {
  done(await assignExpert(world.context('chair'), { proposalId: world.proposalId, personId: world.people[role].id, due: null }));
}

async function mailsTo(world: World, role: Exclude<RoleName, 'nobody'>): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { personId: world.people[role].id }, select: { subject: true }, orderBy: { id: 'asc' } });
  return mails.map(({ subject }) => subject);
}

const publish = (world: World, batchId: string) => publishBatch(world.context('chair'), { batchId, due: false });

describe('an evaluation', () => {
  it('is kept as a draft, conflicts with another tab, and keeps "not enough information" apart from zero', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const draft = stage.evaluation(world, 'insufficient');
      expect(done(await saveEvaluationDraft(expert, draft)).version).toBe(1);
      expect(done(await saveEvaluationDraft(expert, { ...draft, version: 1 })).version).toBe(2);
      const elsewhere = { ...draft, comment: 'Écrit dans un autre onglet.', version: 1 };
      expect(await saveEvaluationDraft(expert, elsewhere)).toMatchObject({ ok: false, code: 'evaluation-conflict' });
      // The same words again, as after an answer lost on its way, are no conflict.
      expect(done(await saveEvaluationDraft(expert, { ...draft, version: 1 })).version).toBe(2);
      const { own } = done(await readExamination(expert, { proposalId: world.proposalId }));
      expect([own?.version, own?.answers.useful.answer]).toEqual([2, 'insufficient']);
      expect(await db().score.count({ where: { value: { not: null } } })).toBe(0);
    }));

  it('is refused as long as an answer or a reason is missing, and nothing is written', () =>
    inWorld(async (world) => {
      const incomplete = stage.evaluation(world, 3);
      incomplete.answers.feasible = { answer: null, reason: '' };
      const refused = await submitEvaluation(world.context('expert'), incomplete);
      expect(refused).toMatchObject({ ok: false, code: 'evaluation-incomplete' });
      expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['answers.feasible.answer', 'answers.feasible.reason']);
      expect(await db().evaluation.count()).toBe(0);
    }));

  it('is submitted once, then changes by dated amendment until the deliberation only', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      await stage.submit(world, 'expert', 3);
      expect(await submitEvaluation(expert, stage.evaluation(world, 5, 1))).toMatchObject({ code: 'evaluation-submitted' });
      const amendment = { ...stage.evaluation(world, 4, 1), why: 'La réponse reçue change mon avis.' };
      expect(await amendEvaluation(expert, { ...stage.evaluation(world, 3, 1), why: 'Rien à dire.' })).toMatchObject({ code: 'amendment-unchanged' });
      done(await amendEvaluation(expert, amendment));
      const [kept] = await db().evaluationAmendment.findMany({ select: { reason: true, before: true, after: true, at: true } });
      expect(kept).toMatchObject({ reason: amendment.why, at: world.now, before: { answers: { useful: { answer: 3 } } }, after: { answers: { useful: { answer: 4 } } } });
      done(await beginDeliberation(world.context('chair'), { proposalId: world.proposalId }));
      expect(await amendEvaluation(expert, { ...amendment, version: 2, comment: 'Encore' })).toMatchObject({ code: 'scores-locked' });
    }));

  it('shows colleagues’ scores after one’s own only, and drafts never', () =>
    inWorld(async (world) => {
      await assignTo(world, 'unassignedExpert');
      await stage.accept(world, 'unassignedExpert');
      await stage.submit(world, 'expert', 5);
      const before = done(await readExamination(world.context('unassignedExpert'), { proposalId: world.proposalId }));
      expect(before.colleagues).toBeNull();
      expect(JSON.stringify(before)).not.toContain(world.people.expert.id);
      done(await saveEvaluationDraft(world.context('unassignedExpert'), stage.evaluation(world, 2)));
      expect(done(await readExamination(world.context('expert'), { proposalId: world.proposalId })).colleagues).toEqual([]);
      done(await submitEvaluation(world.context('unassignedExpert'), stage.evaluation(world, 2, 1)));
      const after = done(await readExamination(world.context('unassignedExpert'), { proposalId: world.proposalId }));
      expect(after.colleagues?.map(({ name, answers }) => [name, answers.useful.answer])).toEqual([['expert', 5]]);
    }));
});

describe('the quorum', () => {
  it('is counted after recusals: no deliberation, opinion nor decision under it', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      await quorum(world, 2);
      await stage.submit(world, 'expert', 4);
      expect(await beginDeliberation(chair, { proposalId: world.proposalId })).toMatchObject({ code: 'under-quorum' });
      await assignTo(world, 'unassignedExpert');
      await stage.submit(world, 'unassignedExpert', 4);
      done(await beginDeliberation(chair, { proposalId: world.proposalId }));
      done(await declareRecusal(world.context('unassignedExpert'), { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      const opinion = { proposalId: world.proposalId, outcome: 'not_selected', text: 'Avis défavorable.' } as const;
      expect(await recordOpinion(chair, opinion)).toMatchObject({ code: 'under-quorum' });
      expect(await db().evaluation.count({ where: { proposalId: world.proposalId, status: 'submitted' } })).toBe(2);
      expect(done(await readDeliberation(chair, { proposalId: world.proposalId })).scores?.reading).toMatchObject({ evaluations: 1, quorate: false });
    }));

  it('broken after the decision, forbids its publication, until somebody else completes it', () =>
    inWorld(async (world) => {
      await quorum(world, 1);
      await stage.decide(world, 'not_selected');
      const batchId = await stage.prepare(world);
      done(
        await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: world.people.expert.id, tie: 'mandate', note: '' }),
      );
      expect(await publish(world, batchId)).toMatchObject({
        code: 'batch-faulty',
        fields: [
          { field: world.proposalId, message: '« Proposition du monde » (CA-2026-9002) : Le quorum n’est plus réuni.' },
          ...['l’utilité', 'l’impact', 'le caractère supportable', 'la faisabilité'].map((what) => ({ message: expect.stringContaining(`relisez-la et enregistrez-la de nouveau, sur ${what}.`) })),
        ],
      });
      await assignTo(world, 'unassignedExpert');
      await stage.submit(world, 'unassignedExpert', 1);
      expect(await publish(world, batchId)).toMatchObject({ code: 'batch-faulty' });
      // The chair reads the decision again with the new figures.
      const { decidedAt } = await db().decision.findFirstOrThrow({ select: { decidedAt: true } });
      done(await takeDecision(world.context('chair'), { ...stage.decision(world, 'not_selected'), seen: decidedAt.toISOString() }));
      expect(done(await publish(world, batchId)).published.map(({ outcome }) => outcome)).toEqual(['not_selected']);
      const { figures } = await db().decision.findFirstOrThrow({ where: { proposalId: world.proposalId }, select: { figures: true } });
      expect(figures).toMatchObject({ evaluations: 1, recusals: 2, criteria: { useful: { median: 1 } } });
    }));

  it('impossible here, is seen as such by who routes the call, until it is decided', () =>
    inWorld(async (world) => {
      const underWay = async (role: RoleName) => done(await listAwaitingProposals(world.context(role))).underWay.map(({ proposalId }) => proposalId);
      expect(await underWay('callManager')).toEqual([world.proposalId]);
      expect(await underWay('otherCallManager')).toEqual([]);
      const move = { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Trop de déports ici.' };
      done(await transferExamination(world.context('callManager'), move));
      expect(await underWay('callManager')).toEqual([world.proposalId]);
      await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'not_selected' }, select: { id: true } });
      expect(await underWay('callManager')).toEqual([]);
    }));

  it('impossible here, is sought in another commission: what was submitted stays, the rest is taken back', () =>
    inWorld(async (world) => {
      await quorum(world, 2);
      await stage.submit(world, 'expert', 3);
      await assignTo(world, 'unassignedExpert');
      const move = { proposalId: world.proposalId, commissionId: world.otherCommissionId, reason: 'Trop de déports ici.' };
      done(await transferExamination(world.context('chair'), move));
      expect(await readDeliberation(world.context('chair'), { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
      expect(await submitEvaluation(world.context('unassignedExpert'), stage.evaluation(world, 3))).toMatchObject({ code: 'examination-not-found' });
      expect(await transferExamination(world.context('otherChair'), move)).toMatchObject({ code: 'same-commission' });
      const other = world.context('otherChair');
      done(await assignExpert(other, { proposalId: world.proposalId, personId: world.people.otherExpert.id, due: null }));
      await stage.submit(world, 'otherExpert', 4);
      expect(done(await readDeliberation(other, { proposalId: world.proposalId })).scores?.reading).toMatchObject({ evaluations: 2, quorate: true });
    }));
});

describe('assignment', () => {
  it('leaves aside the recused, the tied, those who do not sit, and those who have it', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      const give = (role: Exclude<RoleName, 'nobody'>) =>
        assignExpert(chair, { proposalId: world.proposalId, personId: world.people[role].id, due: null });
      expect(await give('recusedExpert')).toMatchObject({ code: 'expert-recused' });
      expect(await give('otherExpert')).toMatchObject({ code: 'expert-not-found' });
      expect(await give('chair')).toMatchObject({ code: 'expert-not-found' });
      expect(await give('expert')).toMatchObject({ code: 'already-assigned' });
      await db().attachment.create({
        data: { personId: world.people.unassignedExpert.id, kind: 'actor_delegate', objectId: world.actorId, startsAt: new Date(0) },
        select: { id: true },
      });
      expect(await give('unassignedExpert')).toMatchObject({ code: 'expert-tied' });
    }));

  it('is taken back before submission, never after, and may come again', () =>
    inWorld(async (world) => {
      const expert = { proposalId: world.proposalId, personId: world.people.expert.id };
      done(await saveEvaluationDraft(world.context('expert'), stage.evaluation(world, 2)));
      done(await unassignExpert(world.context('chair'), expert));
      expect(await readExamination(world.context('expert'), { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
      await assignTo(world, 'expert');
      expect(await readExamination(world.context('expert'), { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
      await stage.accept(world, 'expert');
      expect(done(await readExamination(world.context('expert'), { proposalId: world.proposalId })).own?.version).toBe(1);
      done(await submitEvaluation(world.context('expert'), stage.evaluation(world, 2, 1)));
      expect(await unassignExpert(world.context('chair'), expert)).toMatchObject({ code: 'evaluation-given' });
    }));
});

describe('a question to the contributor', () => {
  it('goes through the chair, in the chair’s words, without the name of the expert, and comes back to the experts', () =>
    inWorld(async (world) => {
      const questionId = await stage.ask(world, 'expert');
      expect(await listOwnQuestions(world.context('delegate'))).toEqual([]);
      done(await reviewQuestion(world.context('chair'), { questionId, verdict: 'forward', question: 'Quel financement en deuxième année ?' }));
      const [question] = await listOwnQuestions(world.context('delegate'));
      expect(question).toMatchObject({ id: questionId, question: 'Quel financement en deuxième année ?', status: 'forwarded' });
      expect(JSON.stringify(question)).not.toContain(world.people.expert.id);
      expect(await mailsTo(world, 'delegate')).toEqual(['Une question du comité sur le cahier CA-2026-9002']);
      const answer = { questionId, answer: 'La commune, par convention.' };
      done(await answerQuestion(world.context('delegate'), answer));
      expect(await answerQuestion(world.context('delegate'), answer)).toMatchObject({ code: 'question-answered' });
      expect(await mailsTo(world, 'expert')).toEqual(['Le contributeur a répondu']);
      expect(await mailsTo(world, 'recusedExpert')).toEqual([]);
    }));

  it('is asked thirty times an hour at most by one expert', () =>
    inWorld(async (world) => {
      await askedInTheHour(world, `committee:ask:${world.people.expert.id}`, 29);
      await stage.ask(world, 'expert');
      const again = await askContributor(world.context('expert'), { proposalId: world.proposalId, question: 'Et la troisième année ?' });
      expect(again).toMatchObject({ code: 'too-many-requests' });
      expect(await db().committeeQuestion.count()).toBe(1);
    }));

  it('set aside by the chair, never reaches the contributor', () =>
    inWorld(async (world) => {
      const questionId = await stage.ask(world, 'expert');
      const review = { questionId, verdict: 'refuse', question: 'Qui finance la deuxième année ?' } as const;
      done(await reviewQuestion(world.context('chair'), review));
      expect(await reviewQuestion(world.context('chair'), { ...review, verdict: 'forward' })).toMatchObject({ code: 'question-reviewed' });
      expect(await answerQuestion(world.context('delegate'), { questionId, answer: 'Nous.' })).toMatchObject({ code: 'question-not-found' });
      expect(await mailsTo(world, 'delegate')).toEqual([]);
    }));
});

describe('a decision', () => {
  it('selects only what reaches the four thresholds', () =>
    inWorld(async (world) => {
      const low = stage.evaluation(world, 5);
      low.answers.bearable = { answer: 2, reason: 'Le budget reste fragile.' };
      done(await submitEvaluation(world.context('expert'), low));
      const chair = world.context('chair');
      done(await beginDeliberation(chair, { proposalId: world.proposalId }));
      const opinion = { proposalId: world.proposalId, text: 'Avis de la commission.' };
      expect(await recordOpinion(chair, { ...opinion, outcome: 'selected' })).toMatchObject({ code: 'under-threshold' });
      done(await recordOpinion(chair, { ...opinion, outcome: 'not_selected' }));
      expect(await takeDecision(chair, stage.decision(world, 'selected'))).toMatchObject({ code: 'under-threshold' });
      done(await takeDecision(chair, stage.decision(world, 'not_selected')));
    }));

  it('needs the opinion first, and an adjournment its reason and its date', () =>
    inWorld(async (world) => {
      const chair = world.context('chair');
      await stage.deliberate(world);
      expect(await takeDecision(chair, stage.decision(world))).toMatchObject({ code: 'opinion-missing' });
      done(await recordOpinion(chair, { proposalId: world.proposalId, outcome: 'adjourned', text: 'À compléter.' }));
      const bare = { ...stage.decision(world, 'adjourned'), adjournedFor: '', amendableUntil: world.now };
      const refused = await takeDecision(chair, bare);
      expect(refused.ok ? [] : refused.fields.map(({ field }) => field)).toEqual(['adjournedFor', 'amendableUntil']);
    }));

  it('is published with its four sentences, tells the delegates, closes the cahier, and says bands to the public', () =>
    inWorld(async (world) => {
      await stage.decide(world, 'not_selected');
      const batchId = await stage.prepare(world);
      expect((await publishedDecisions([world.proposalId])).size).toBe(0);
      const { id } = await db().decision.findFirstOrThrow({ select: { id: true } });
      const rewrite = (sentence: string) => db().decisionFeedback.updateMany({ where: { decisionId: id, criterion: 'feasible' }, data: { sentence } });
      await rewrite(' ');
      expect(await publish(world, batchId)).toMatchObject({
        code: 'batch-faulty',
        fields: [{ field: world.proposalId, message: '« Proposition du monde » (CA-2026-9002) : La phrase du comité manque, sur la faisabilité.' }],
      });
      await rewrite('Une phrase de retour.');
      expect(done(await publish(world, batchId)).published).toMatchObject([{ proposalId: world.proposalId, receiptNumber: 'CA-2026-9002', outcome: 'not_selected' }]);
      expect(await publish(world, batchId)).toMatchObject({ code: 'batch-moved' });
      expect(await mailsTo(world, 'delegate')).toEqual(['La décision sur votre proposition (cahier CA-2026-9002)']);
      const cahier = await db().cahier.findUniqueOrThrow({ where: { id: world.cahierId }, select: { status: true, proposals: { select: { status: true } } } });
      expect(cahier).toEqual({ status: 'closed', proposals: [{ status: 'not_selected' }] });
      const published = (await publishedDecisions([world.proposalId])).get(world.proposalId);
      expect(published).toMatchObject({ outcome: 'not_selected', commissionName: 'Commission monde' });
      expect(published?.criteria[0]).toEqual({ criterion: 'useful', band: 'at', sentence: 'Une phrase de retour.', improvement: 'Ce qui changerait cet avis.' });
      expect(published?.wayBack).toBe('Le chemin pour revenir devant le comité.');
      expect(JSON.stringify(published)).not.toMatch(/median|figures/);
    }));

  it('adjourned, brings the proposal back to examination once amended, with scores that may change again', () =>
    inWorld(async (world) => {
      await stage.publish(world, 'adjourned');
      const state = () => db().proposal.findUniqueOrThrow({ where: { id: world.proposalId }, select: { status: true, adjournedFor: true } });
      expect(await state()).toEqual({ status: 'adjourned', adjournedFor: 'Le plan de financement de la deuxième année.' });
      const amendment = { ...stage.evaluation(world, 4, 1), why: 'Le complément répond à ma réserve.' };
      expect(await amendEvaluation(world.context('expert'), amendment)).toMatchObject({ code: 'scores-locked' });
      // The contributor's own act, whose checks are the business of the cahiers.
      done(await moveProposal(world.context('delegate'), { proposalId: world.proposalId, act: 'amend' }));
      done(await amendEvaluation(world.context('expert'), amendment));
      const chair = { ...world.context('chair'), now: new Date(world.now.getTime() + 86_400_000) };
      expect(await takeDecision(chair, stage.decision(world))).toMatchObject({ code: 'opinion-missing' });
      done(await beginDeliberation(chair, { proposalId: world.proposalId }));
      done(await recordOpinion(chair, { proposalId: world.proposalId, outcome: 'selected', text: 'Avis favorable.' }));
      done(await takeDecision(chair, stage.decision(world)));
      const desk = done(await readDeliberation(chair, { proposalId: world.proposalId }));
      expect([desk.held?.outcome, desk.published.map(({ outcome }) => outcome), desk.opinion?.outcome]).toEqual(['selected', ['adjourned'], 'selected']);
    }));
});

it('routes admissible proposals by their theme, and tells the officers of the commission', () =>
  inWorld(async (world) => {
    await db().examination.delete({ where: { proposalId: world.proposalId }, select: { proposalId: true } });
    await db().proposal.update({ where: { id: world.proposalId }, data: { status: 'awaiting' }, select: { id: true } });
    const ids = { proposals: [world.proposalId, world.selectedProposalId, world.draftProposalId], commissionId: null };
    expect(done(await openExaminations(world.context('callManager'), ids))).toEqual({ opened: 1 });
    expect(await openExaminations(world.context('callManager'), ids)).toMatchObject({ code: 'nothing-to-open' });
    expect(await db().examination.findMany({ where: { proposalId: world.proposalId }, select: { commissionId: true } })).toEqual([
      { commissionId: world.commissionId },
    ]);
    expect([await mailsTo(world, 'chair'), await mailsTo(world, 'secretary')]).toEqual([
      ['De nouvelles propositions à examiner'],
      ['De nouvelles propositions à examiner'],
    ]);
  }));
