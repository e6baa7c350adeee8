import { describe, expect, it } from 'vitest';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { findScope } from '@/lib/committee/repository/scope.ts';
import { acceptAssignments } from '@/lib/committee/use-cases/assignment/accept-assignments.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { openExaminedFile } from '@/lib/committee/use-cases/evaluation/open-examined-file.ts';
import { publishBatch } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import { readRanking } from '@/lib/committee/use-cases/progress/read-ranking.ts';
import { offerStartingTexts } from '@/lib/committee/use-cases/decisions/offer-starting-texts.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { submitEvaluation } from '@/lib/committee/use-cases/evaluation/submit-evaluation.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done, stage } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const everything = { slug: 'monde', callSlug: null, filter: 'all', page: 1 } as const;
const ranking = { ...everything, polarisedOnly: false, order: 'rank' } as const;
const desk = (context: Context) => readDesk(context, { state: 'todo', page: 1 });

/** Another cahier of another actor in the same commission, so that something is left to see. */
async function secondExamination(world: World): Promise<string> {
  const { proposalId } = await examinedProposal(world, { given: [world.people.expert.id, world.people.recusedExpert.id] });
  return proposalId;
}

function recuse(world: World, role: 'chair' | 'expert') {
  return declareRecusal(world.context(role), { proposalId: world.proposalId, personId: null, tie: 'employer', note: 'Mon employeur.' });
}

describe('a recused expert', () => {
  it('gets for the examination the same answers as for one that does not exist', () =>
    inWorld(async (world) => {
      const recused = world.context('recusedExpert');
      const absent = '01890000-0000-7000-8000-000000000000';
      for (const proposalId of [world.proposalId, absent]) {
        expect(await readExamination(recused, { proposalId })).toEqual({ ok: false, code: 'examination-not-found', fields: [] });
        expect(await submitEvaluation(recused, { ...stage.evaluation(world, 3), proposalId })).toEqual({ ok: false, code: 'examination-not-found', fields: [] });
        expect(await openExaminedFile(recused, { fileId: absent })).toEqual({ ok: false, code: 'file-not-found', fields: [] });
        expect(await declareRecusal(recused, { proposalId, personId: null, tie: 'other', note: '' })).toEqual({ ok: false, code: 'examination-not-found', fields: [] });
      }
    }));

  it('finds it neither in the queue nor in its counts', () =>
    inWorld(async (world) => {
      const other = await secondExamination(world);
      const { items, counts, next } = done(await desk(world.context('recusedExpert')));
      expect([items.map(({ proposalId }) => proposalId), counts, next?.proposalId]).toEqual([[other], { todo: 1, submitted: 0, closed: 0 }, other]);
    }));

  it('loses what was assigned, and the notes already given leave every figure but stay in the database', () =>
    inWorld(async (world) => {
      await stage.submit(world, 'expert', 5);
      done(await recuse(world, 'expert'));
      expect(done(await desk(world.context('expert'))).counts).toEqual({ todo: 0, submitted: 0, closed: 0 });
      const [row] = done(await readCommission(world.context('chair'), everything)).rows;
      expect([row?.marks, row?.submitted]).toEqual([[], 0]);
      const [figures] = done(await readRanking(world.context('chair'), ranking)).rows;
      expect(figures?.scores?.reading.criteria.useful.values).toEqual([]);
      expect(await db().evaluation.count({ where: { status: 'submitted' } })).toBe(1);
      expect(await db().mail.count({ where: { personId: world.people.chair.id, subject: { startsWith: 'Déport' } } })).toBe(1);
    }));

  it('sees it again once the decision is published', () =>
    inWorld(async (world) => {
      await stage.decide(world);
      expect(done(await desk(world.context('recusedExpert'))).counts.closed).toBe(0);
      done(await publishBatch(world.context('chair'), { batchId: await stage.prepare(world), due: false }));
      expect(done(await readDesk(world.context('recusedExpert'), { state: 'closed', page: 1 })).counts.closed).toBe(1);
      expect(await readExamination(world.context('recusedExpert'), { proposalId: world.proposalId })).toMatchObject({ ok: true });
    }));
});

describe('a recused chair', () => {
  it('sees a commission in which the examination does not exist: rows, ranks, counts, totals, experts', () =>
    inWorld(async (world) => {
      const other = await secondExamination(world);
      await stage.submit(world, 'expert', 5);
      done(await submitEvaluation(world.context('expert'), { ...stage.evaluation(world, 3), proposalId: other }));
      const ranks = async () => done(await readRanking(world.context('chair'), ranking)).rows.map(({ proposalId, rank }) => [proposalId, rank]);
      expect(await ranks()).toEqual([
        [world.proposalId, 1],
        [other, 2],
      ]);
      done(await recuse(world, 'chair'));
      expect(await ranks()).toEqual([[other, 1]]);
      const after = done(await readCommission(world.context('chair'), everything));
      expect([after.rows, after.all].map((rows) => rows.map(({ proposalId }) => proposalId))).toEqual([[other], [other]]);
      expect(after.counts).toEqual({ all: 1, few_experts: 0, unanswered: 0, questions: 0, late: 0, ready: 0, opinion: 0, decision: 0, held: 0, examined: 1, closed: 0 });
      expect(after.totals).toEqual({ proposals: 1, asked: 2, accepted: 2, submitted: 1, late: 0 });
      expect(after.calls.map(({ examinations }) => examinations)).toEqual([1]);
      expect(after.calendar.days).toEqual([{ day: '2026-05-12', count: 1 }]);
      const expert = after.experts.find(({ personId }) => personId === world.people.expert.id);
      expect(expert?.marks).toEqual([{ stage: 'submitted', late: false }]);
      expect(JSON.stringify(after)).not.toContain(world.proposalId);
      expect(await readDeliberation(world.context('chair'), { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
    }));

  it('is told nothing of a question about it', () =>
    inWorld(async (world) => {
      done(await recuse(world, 'chair'));
      await stage.ask(world, 'expert');
      expect(await db().mail.count({ where: { personId: world.people.chair.id } })).toBe(0);
    }));
});

it('veils a cahier from its own delegates who sit in the committee, without any declaration', () =>
  inWorld(async (world) => {
    const chair = world.context('chair');
    const viewer = { ...chair.viewer!, attachments: [...chair.viewer!.attachments, { kind: 'actor_delegate' as const, objectId: world.actorId }] };
    const tied = { ...chair, viewer };
    expect(await readDeliberation(tied, { proposalId: world.proposalId })).toMatchObject({ code: 'examination-not-found' });
    expect(done(await readCommission(tied, everything)).rows).toEqual([]);
  }));

it('shows nothing of a proposal’s figures to a chair who was given it, before their own evaluation', () =>
  inWorld(async (world) => {
    await db().attachment.create({
      data: { personId: world.people.chair.id, kind: 'commission_member', objectId: world.commissionId, startsAt: new Date(0) },
      select: { id: true },
    });
    const context = world.context('chair');
    const viewer = { ...context.viewer!, attachments: [...context.viewer!.attachments, { kind: 'commission_member' as const, objectId: world.commissionId }] };
    const chair = { ...context, viewer };
    done(await assignExpert(chair, { proposalId: world.proposalId, personId: viewer.personId, due: null }));
    done(await acceptAssignments(chair, { proposals: [world.proposalId], seen: [] }));
    await stage.submit(world, 'expert', 5);
    expect(done(await readRanking(chair, ranking)).rows[0]).toMatchObject({ scores: null, rank: null });
    expect(done(await readDeliberation(chair, { proposalId: world.proposalId })).scores).toBeNull();
    const sentences = { proposalId: world.proposalId, outcome: 'selected' } as const;
    expect(await offerStartingTexts(chair, sentences)).toMatchObject({ code: 'examination-not-found' });
    done(await submitEvaluation(chair, stage.evaluation(world, 3)));
    expect(done(await readRanking(chair, ranking)).rows[0]).toMatchObject({ rank: 1 });
    expect(done(await readDeliberation(chair, { proposalId: world.proposalId })).scores?.evaluations).toHaveLength(2);
    expect(await offerStartingTexts(chair, sentences)).toMatchObject({ ok: true });
  }));

it('reads on the page of the ranking the figures that the rules read one by one', () =>
  inWorld(async (world) => {
    const viewers = ['expert', 'unassignedExpert', 'secretary', 'citizen', 'moderator'] as const;
    const scores = [5, 2, null, 4, 0];
    for (const [index, role] of viewers.entries()) {
      await submittedEvaluation(world, world.proposalId, world.people[role].id, scores[index]!, { status: role === 'moderator' ? 'draft' : 'submitted' });
    }
    await db().recusal.create({
      data: { cahierId: world.cahierId, personId: world.people.citizen.id, tie: 'other', declaredAt: world.now, declaredById: world.people.citizen.id },
      select: { id: true },
    });
    const scope = (await findScope(world.proposalId))!;
    const read = readEvaluations(await listSubmittedEvaluations(world.proposalId), scope.recusedIds, scope.heading.call);
    expect(read).toMatchObject({ evaluations: 3, criteria: { useful: { values: [2, 5], insufficient: 1, median: 3.5 } } });
    expect(done(await readRanking(world.context('chair'), ranking)).rows[0]?.scores?.reading).toEqual(read);
  }));
