import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { serveNext } from '@/lib/committee/use-cases/evaluation/serve-next.ts';
import { exportCommission } from '@/lib/committee/use-cases/progress/export-commission.ts';
import { listExpected } from '@/lib/committee/repository/expected.ts';
import { readAssignments } from '@/lib/committee/use-cases/assignment/read-assignments.ts';
import { readDistribution } from '@/lib/committee/use-cases/assignment/read-distribution.ts';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import { readDeliberation } from '@/lib/committee/use-cases/decisions/read-deliberation.ts';
import { readRanking } from '@/lib/committee/use-cases/progress/read-ranking.ts';
import { readDesk } from '@/lib/committee/use-cases/evaluation/read-desk.ts';
import { readExamination } from '@/lib/committee/use-cases/evaluation/read-examination.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { examinedProposal, submittedEvaluation } from '@/tests/factories/examinations.ts';
import { buildWorld, type World } from '@/tests/integration/rights/world.ts';

/** Examinations given to three experts who all submitted, each in a cahier of its own. */
async function addExaminations(world: World, from: number, count: number): Promise<void> {
  const experts = [world.people.expert.id, world.people.unassignedExpert.id, world.people.secretary.id];
  for (let index = from; index < from + count; index += 1) {
    const { proposalId } = await examinedProposal(world, { receiptNumber: `CA-2025-${String(index).padStart(4, '0')}`, title: `Proposition ${index}`, given: experts });
    for (const personId of experts) await submittedEvaluation(world, proposalId, personId, index % 6);
  }
}

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

describe('the number of statements', () => {
  let world: World;
  let few: Record<string, number>;

  const measure = async () => ({
    desk: await statementsOf(() => readDesk(world.context('expert'), { state: 'todo', page: 1 })),
    examination: await statementsOf(() => readExamination(world.context('expert'), { proposalId: world.proposalId })),
    commission: await statementsOf(() => readCommission(world.context('chair'), { slug: 'monde', callSlug: null, filter: 'all', page: 1 })),
    proposals: await statementsOf(() => exportCommission(world.context('chair'), { slug: 'monde', callSlug: null, table: 'proposals', filter: 'all', format: 'csv' })),
    scores: await statementsOf(() => exportCommission(world.context('chair'), { slug: 'monde', callSlug: null, table: 'scores', filter: 'all', format: 'csv' })),
    progress: await statementsOf(() => exportCommission(world.context('chair'), { slug: 'monde', callSlug: null, table: 'progress', filter: 'all', format: 'csv' })),
    distribution: await statementsOf(() => readDistribution(world.context('chair'), { slug: 'monde', callSlug: null, wanted: 4, method: 'rule_then_flow', priority: 'load' })),
    assignments: await statementsOf(() => readAssignments(world.context('chair'), { proposalId: world.proposalId })),
    reminders: await statementsOf(() => listExpected(world.now, 'everybody')),
    serving: await statementsOf(() => serveNext(world.context('expert'), { after: null })),
    ranking: await statementsOf(() => readRanking(world.context('chair'), { slug: 'monde', callSlug: null, filter: 'all', polarisedOnly: false, order: 'rank', page: 1 })),
    deliberation: await statementsOf(() => readDeliberation(world.context('chair'), { proposalId: world.proposalId })),
  });

  beforeAll(async () => {
    world = await transaction(buildWorld);
    await addExaminations(world, 1, 3);
    few = await measure();
    await addExaminations(world, 4, 60);
  });

  it('of each page of the committee is the same with three examinations and with sixty-three', async () => {
    expect(await measure()).toEqual(few);
    for (const count of Object.values(few)) expect(count).toBeLessThan(40);
  });
});
