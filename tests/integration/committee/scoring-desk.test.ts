import { describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { saveEvaluationDraft } from '@/lib/committee/use-cases/evaluation/save-evaluation-draft.ts';
import { serveNext, type Serving } from '@/lib/committee/use-cases/evaluation/serve-next.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import { db } from '@/lib/platform/database.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

interface Added {
  receiptNumber: string;
  /** Of the expert: none when it was not given to them. */
  given?: 'asked' | 'accepted';
  /** Colleagues who submitted. */
  scoredBy?: readonly ('unassignedExpert' | 'recusedExpert' | 'secretary')[];
  cahierId?: string;
}

/** Another proposal under examination, in a cahier of its own or beside another one. */
async function add(world: World, { receiptNumber, given = 'accepted', scoredBy = [], cahierId }: Added): Promise<string> {
  const { proposalId } = await examinedProposal(world, { receiptNumber, title: `Proposition de ${receiptNumber}`, ...(cahierId ? { cahierId } : {}) });
  await db().assignment.create({
    data: { proposalId, personId: world.people.expert.id, assignedAt: world.now, acceptedAt: given === 'accepted' ? world.now : null },
    select: { id: true },
  });
  for (const role of scoredBy) await submittedEvaluation(world, proposalId, world.people[role].id, 3);
  return proposalId;
}

const evaluationOf = (world: World, proposalId: string, version = 0) => ({ ...stage.evaluation(world, 3, version), proposalId });

describe('an expert is served', () => {
  it('the least examined first, then what comes after, until nothing is left', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const twice = await add(world, { receiptNumber: 'CA-2026-9051', scoredBy: ['unassignedExpert', 'secretary'] });
      const once = await add(world, { receiptNumber: 'CA-2026-9052', scoredBy: ['unassignedExpert'] });
      const served: (string | null)[] = [];
      let after: string | null = null;
      for (let remaining = 3; remaining >= 0; remaining -= 1) {
        const serving: Serving = done(await serveNext(expert, { after }));
        expect([serving.remaining, serving.drafts, serving.offers]).toEqual([remaining, 0, 0]);
        served.push(serving.next);
        if (serving.next) done(await submitEvaluation(expert, evaluationOf(world, serving.next)));
        after = serving.next;
      }
      expect(served).toEqual([world.proposalId, once, twice, null]);
    }));

  it('never what is not accepted, in deliberation, closed, nor what belongs to somebody else', () =>
    inWorld(async (world) => {
      await add(world, { receiptNumber: 'CA-2026-9051', given: 'asked' });
      const deliberated = await add(world, { receiptNumber: 'CA-2026-9052' });
      await db().examination.update({ where: { proposalId: deliberated }, data: { deliberatedAt: world.now }, select: { proposalId: true } });
      const withdrawn = await add(world, { receiptNumber: 'CA-2026-9053' });
      await db().proposal.update({ where: { id: withdrawn }, data: { status: 'withdrawn' }, select: { id: true } });
      expect(done(await serveNext(world.context('expert'), { after: null }))).toEqual({ next: world.proposalId, remaining: 1, drafts: 0, offers: 1 });
      expect(done(await serveNext(world.context('unassignedExpert'), { after: null }))).toEqual({ next: null, remaining: 0, drafts: 0, offers: 0 });
    }));

  it('a draft after what is not begun, and not again before the other drafts', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const other = await add(world, { receiptNumber: 'CA-2026-9051', scoredBy: ['secretary'] });
      done(await saveEvaluationDraft(expert, evaluationOf(world, world.proposalId)));
      expect(done(await serveNext(expert, { after: world.proposalId }))).toMatchObject({ next: other, remaining: 2, drafts: 1 });
      done(await saveEvaluationDraft(expert, evaluationOf(world, other)));
      expect(done(await serveNext(expert, { after: other }))).toMatchObject({ next: world.proposalId, drafts: 2 });
      done(await submitEvaluation(expert, evaluationOf(world, world.proposalId, 1)));
      expect(done(await serveNext(expert, { after: other }))).toMatchObject({ next: null, remaining: 1, drafts: 1 });
    }));

  it('in an order that an evaluation of a recused colleague does not change', () =>
    inWorld(async (world) => {
      const other = await add(world, { receiptNumber: 'CA-2026-9051', scoredBy: ['secretary'] });
      // Two submissions, both by somebody who is recused from that cahier: it is the least examined all the same.
      await submittedEvaluation(world, world.proposalId, world.people.recusedExpert.id, 3);
      expect(done(await serveNext(world.context('expert'), { after: null })).next).toBe(world.proposalId);
      expect(done(await serveNext(world.context('expert'), { after: world.proposalId })).next).toBe(other);
    }));

  it('nothing of a cahier that they stepped aside from, not even as a number', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const other = await add(world, { receiptNumber: 'CA-2026-9051' });
      done(await declareRecusal(expert, { proposalId: world.proposalId, personId: null, tie: 'family', note: '' }));
      expect(done(await serveNext(expert, { after: null }))).toEqual({ next: other, remaining: 1, drafts: 0, offers: 0 });
      const desk = done(await readExamination(expert, { proposalId: other }));
      expect([desk.remaining, desk.sisters]).toEqual([1, []]);
      expect(JSON.stringify(desk)).not.toContain(world.proposalId);
    }));
});

describe('the desk', () => {
  it('tells of each sister proposal whether the expert has it too', () =>
    inWorld(async (world) => {
      const sister = await add(world, { receiptNumber: 'sœur', cahierId: world.cahierId, given: 'asked' });
      const own = async () => done(await readExamination(world.context('expert'), { proposalId: world.proposalId })).sisters.map(({ proposalId, position, own: far }) => [proposalId, position, far]);
      expect(await own()).toEqual([[sister, 2, 'asked']]);
      await db().assignment.updateMany({ where: { proposalId: sister }, data: { acceptedAt: world.now } });
      expect(await own()).toEqual([[sister, 2, 'accepted']]);
      done(await submitEvaluation(world.context('expert'), evaluationOf(world, sister)));
      expect(await own()).toEqual([[sister, 2, 'submitted']]);
      expect(done(await readExamination(world.context('secretary'), { proposalId: world.proposalId })).sisters).toMatchObject([{ proposalId: sister, own: null }]);
    }));

  it('shows what was submitted with the rubric it was given under, and a draft with the one of the call', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const rubric = async () => done(await readExamination(expert, { proposalId: world.proposalId })).rubric.number;
      const { rubricId } = await db().rubricVersion.findUniqueOrThrow({ where: { id: world.rubricVersionId }, select: { rubricId: true } });
      const { id: newer } = await db().rubricVersion.create({ data: { rubricId, number: 2, publishedAt: world.now }, select: { id: true } });
      done(await saveEvaluationDraft(expert, evaluationOf(world, world.proposalId)));
      await db().call.update({ where: { id: world.callId }, data: { rubricVersionId: newer }, select: { id: true } });
      expect(await rubric()).toBe(2);
      await db().call.update({ where: { id: world.callId }, data: { rubricVersionId: world.rubricVersionId }, select: { id: true } });
      done(await submitEvaluation(expert, evaluationOf(world, world.proposalId, 1)));
      await db().call.update({ where: { id: world.callId }, data: { rubricVersionId: newer }, select: { id: true } });
      expect(await rubric()).toBe(1);
    }));

  it('lets two windows see each other, and takes the same words sent twice as saved once', () =>
    inWorld(async (world) => {
      const expert = world.context('expert');
      const text = evaluationOf(world, world.proposalId);
      expect(done(await saveEvaluationDraft(expert, text)).version).toBe(1);
      // Its answer was lost: the window sends it again from the version it knows.
      expect(done(await saveEvaluationDraft(expert, text)).version).toBe(1);
      const other = { ...text, answers: perCriterion(() => ({ answer: 5, reason: 'Une autre raison, écrite ailleurs.' })) };
      expect(await saveEvaluationDraft(expert, other)).toMatchObject({ code: 'evaluation-conflict' });
      expect(await submitEvaluation(expert, other)).toMatchObject({ code: 'evaluation-conflict' });
      expect(done(await readExamination(expert, { proposalId: world.proposalId })).own?.answers.useful.answer).toBe(3);
      expect(done(await submitEvaluation(expert, text))).toEqual({ proposalId: world.proposalId });
    }));
});
