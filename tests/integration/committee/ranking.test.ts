import { afterAll, describe, expect, it } from 'vitest';
import { perCriterion } from '@/lib/calls/rules/judging.ts';
import { listSubmittedEvaluations } from '@/lib/committee/repository/evaluations.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import { declareRecusal } from '@/lib/committee/use-cases/conflicts/declare-recusal.ts';
import { readRanking, type RankingQuery } from '@/lib/committee/use-cases/progress/read-ranking.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { done } from '@/tests/integration/committee/stage.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

const everything: RankingQuery = { slug: 'monde', callSlug: null, filter: 'all', polarisedOnly: false, order: 'rank', page: 1 };
const rank = async (context: Context, query: Partial<RankingQuery> = {}) => done(await readRanking(context, { ...everything, ...query }));

type Scorer = 'expert' | 'unassignedExpert' | 'secretary' | 'citizen' | 'chair';

/** Another proposal under examination, of another actor, scored by these people: one score on the four criteria. */
async function scored(world: World, number: number, scores: Partial<Record<Scorer, number | null>>, status: 'submitted' | 'draft' = 'submitted'): Promise<string> {
  const { proposalId } = await examinedProposal(world, { receiptNumber: `CA-2026-95${String(number).padStart(2, '0')}`, title: `Proposition ${number}` });
  await score(world, proposalId, scores, status);
  return proposalId;
}

async function score(world: World, proposalId: string, scores: Partial<Record<Scorer, number | null>>, status: 'submitted' | 'draft' = 'submitted'): Promise<void> {
  for (const [role, value] of Object.entries(scores) as [Scorer, number | null][]) {
    await submittedEvaluation(world, proposalId, world.people[role].id, value, { status });
  }
}

/** The chair with a seat among the experts, and this proposal in hand. */
async function chairWhoOwes(world: World, proposalId: string): Promise<Context> {
  await db().assignment.create({ data: { proposalId, personId: world.people.chair.id, assignedAt: world.now, acceptedAt: world.now }, select: { id: true } });
  return world.context('chair');
}

afterAll(disconnect);

describe('the ranking of a commission', () => {
  it('reads from the database the figures that the rules read one by one: submitted, not recused, silence apart', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 5, unassignedExpert: 2, secretary: null, citizen: 4 });
      await db().recusal.create({
        data: { cahierId: world.cahierId, personId: world.people.citizen.id, tie: 'other', declaredAt: world.now, declaredById: world.people.citizen.id },
        select: { id: true },
      });
      const draft = await scored(world, 1, { expert: 5 }, 'draft');
      const { rows, call, evaluations } = await rank(world.context('chair'));
      const expected = readEvaluations(await listSubmittedEvaluations(world.proposalId), [world.people.citizen.id], call!);
      expect(expected).toMatchObject({ evaluations: 3, polarised: true, criteria: { useful: { values: [2, 5], insufficient: 1, median: 3.5 } } });
      expect(rows.find(({ proposalId }) => proposalId === world.proposalId)?.scores?.reading).toEqual(expected);
      expect(rows.find(({ proposalId }) => proposalId === draft)?.scores).toMatchObject({ corrected: 'no-score', reading: { evaluations: 0 } });
      expect(evaluations).toBe(3);
    }));

  it('counts, filters, orders and cuts in pages what it read', () =>
    inWorld(async (world) => {
      const ids = [await scored(world, 1, { expert: 3 }), await scored(world, 2, { expert: 5 }), await scored(world, 3, { expert: 1 }), await scored(world, 4, { expert: 1, secretary: 5 })];
      const all = await rank(world.context('secretary'));
      expect(all.rows.map(({ proposalId, rank: place }) => [ids.indexOf(proposalId) + 1, place])).toEqual([[2, 1], [1, 2], [4, 2], [3, null], [0, null]]);
      expect(all.counts).toEqual({ all: 5, passes: 3, under_threshold: 1, to_complete: 1, held_back: 0 });
      expect([all.polarised, all.found, all.pages, all.page]).toEqual([1, 5, 1, 1]);
      const divided = await rank(world.context('chair'), { polarisedOnly: true, order: 'disagreement', page: 7 });
      expect(divided.rows.map(({ proposalId }) => proposalId)).toEqual([ids[3]]);
      expect([divided.found, divided.page]).toEqual([1, 1]);
      expect((await rank(world.context('chair'), { filter: 'under_threshold' })).rows.map(({ proposalId }) => proposalId)).toEqual([ids[2]]);
    }));

  it('is corrected for severity where experts meet on enough proposals', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 4, unassignedExpert: 2, secretary: 4 });
      const second = await scored(world, 1, { expert: 3, unassignedExpert: 1, secretary: 3 });
      const third = await scored(world, 2, { expert: 5, unassignedExpert: 3, secretary: 5 });
      const alone = await scored(world, 3, { citizen: 5 });
      const { rows, groups } = await rank(world.context('chair'));
      const corrected = (id: string) => rows.find(({ proposalId }) => proposalId === id)?.scores?.corrected;
      expect(groups).toBe(1);
      expect(corrected(alone)).toBe('apart');
      const means = [second, world.proposalId, third].map((id) => (corrected(id) as { mean: number }).mean);
      expect(means).toEqual(means.toSorted((a, b) => a - b));
    }));

  it('leaves out what was withdrawn: it takes no rank', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 4 });
      const withdrawn = await scored(world, 1, { expert: 5 });
      await db().proposal.update({ where: { id: withdrawn }, data: { status: 'withdrawn' }, select: { id: true } });
      expect((await rank(world.context('chair'))).rows.map(({ proposalId, rank: place }) => [proposalId, place])).toEqual([[world.proposalId, 1]]);
    }));

  it('answers without a rank, and says so, under weights that sum to zero', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 4 });
      await db().call.update({ where: { id: world.callId }, data: { weights: perCriterion(() => 0) }, select: { id: true } });
      const { ordersRanking, rows } = await rank(world.context('chair'));
      expect(ordersRanking).toBe(false);
      expect(rows[0]).toMatchObject({ rank: null, scores: { corrected: 'no-score', reading: { standing: 'passes', mean: null } } });
      expect(JSON.stringify(rows)).not.toContain('NaN');
    }));

  it('is empty where the commission examines nothing', () =>
    inWorld(async (world) => {
      expect(await rank(world.context('otherChair'), { slug: 'autre' })).toMatchObject({ call: null, rows: [], ordersRanking: true, hasNamedFile: false });
    }));
});

describe('an officer who owes an evaluation', () => {
  it('reads neither figures nor rank of that proposal, which takes none, and can keep it alone', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 3 });
      const owed = await scored(world, 1, { expert: 5 });
      const chair = await chairWhoOwes(world, owed);
      const { rows, counts } = await rank(chair);
      expect(rows.map(({ proposalId, rank: place, scores }) => [proposalId, place, scores === null])).toEqual([[world.proposalId, 1, false], [owed, null, true]]);
      expect(counts).toEqual({ all: 2, passes: 1, under_threshold: 0, to_complete: 0, held_back: 1 });
      expect((await rank(chair, { filter: 'held_back' })).rows.map(({ proposalId }) => proposalId)).toEqual([owed]);
    }));

  it('is answered the same whatever the colleagues gave: no corrected mean, no count, no order tells', () =>
    inWorld(async (world) => {
      await score(world, world.proposalId, { expert: 4, unassignedExpert: 2, secretary: 4 });
      await scored(world, 1, { expert: 3, unassignedExpert: 1, secretary: 3 });
      await scored(world, 2, { expert: 5, unassignedExpert: 3, secretary: 5 });
      const owed = await scored(world, 3, {});
      const chair = await chairWhoOwes(world, owed);
      const orders = ['rank', 'corrected', 'disagreement', 'useful', 'reference'] as const;
      const seen = async () => JSON.stringify(await Promise.all(orders.map((order) => rank(chair, { order }))));
      const before = await seen();
      await score(world, owed, { expert: 0, unassignedExpert: 5, secretary: 0 });
      expect(await seen()).toBe(before);
      await score(world, owed, { chair: 3 });
      expect((await rank(chair)).rows.find(({ proposalId }) => proposalId === owed)?.scores?.reading.evaluations).toBe(4);
    }));

  it('reads everything once the deliberation is open', () =>
    inWorld(async (world) => {
      const owed = await scored(world, 1, { expert: 5 });
      const chair = await chairWhoOwes(world, owed);
      await db().examination.update({ where: { proposalId: owed }, data: { deliberatedAt: world.now }, select: { proposalId: true } });
      expect((await rank(chair)).rows[0]).toMatchObject({ proposalId: owed, rank: 1 });
    }));
});

it('a recused chair is answered as if the cahier did not exist, corrected means of the others included', () =>
  inWorld(async (world) => {
    await score(world, world.proposalId, { expert: 0, unassignedExpert: 5, secretary: 1 });
    for (const [number, base] of [3, 2, 4, 1].entries()) await scored(world, number + 1, { expert: base + 1, unassignedExpert: base - 1, secretary: base });
    const before = await rank(world.context('secretary'));
    expect(before.rows.some(({ proposalId }) => proposalId === world.proposalId)).toBe(true);
    done(await declareRecusal(world.context('chair'), { proposalId: world.proposalId, personId: null, tie: 'employer', note: '' }));
    const recused = await rank(world.context('chair'));
    await db().evaluation.deleteMany({ where: { proposalId: world.proposalId } });
    await db().examination.delete({ where: { proposalId: world.proposalId }, select: { proposalId: true } });
    expect(recused).toEqual({ ...(await rank(world.context('secretary'))) });
  }));
