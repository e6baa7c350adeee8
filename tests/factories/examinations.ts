import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey } from '@/lib/calls/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { World } from '@/tests/integration/rights/world.ts';

interface Examined {
  /** Number of its cahier. */
  receiptNumber?: string;
  cahierTitle?: string;
  /** Of the proposal. */
  title?: string;
  themeId?: string;
  commissionId?: string;
  status?: 'under_examination' | 'opinion_given';
  /** Its deliberation is open. */
  isDeliberated?: boolean;
  /** Beside the first proposal of this cahier, rather than in one of its own. */
  cahierId?: string;
  author?: { actorId: string; createdById: string };
  /** Who had it and accepted. */
  given?: readonly string[];
}

/** Another proposal under examination, by another actor than that of the world; gives what was written. */
export async function examinedProposal(world: World, wishes: Examined = {}): Promise<{ proposalId: string; cahierId: string }> {
  const { receiptNumber = 'CA-2026-9050', cahierTitle = 'Autre cahier', title = 'Autre proposition', themeId = world.themeId, commissionId = world.commissionId } = wishes;
  const { status = 'under_examination', author = { actorId: world.otherActorId, createdById: world.people.otherDelegate.id } } = wishes;
  const cahierId = wishes.cahierId ?? (await publicCahier(world, { ...author, receiptNumber, title: cahierTitle }));
  const { id: proposalId } = await db().proposal.create({
    data: { cahierId, position: wishes.cahierId ? 2 : 1, status, title, themeId, description: 'D', beneficiaries: 'B', expectedEffects: 'E' },
    select: { id: true },
  });
  const deliberatedAt = wishes.isDeliberated ? world.now : null;
  await db().examination.create({ data: { proposalId, commissionId, openedAt: world.now, deliberatedAt }, select: { proposalId: true } });
  await db().assignment.createMany({ data: (wishes.given ?? []).map((personId) => ({ proposalId, personId, assignedAt: world.now, acceptedAt: world.now })) });
  return { proposalId, cahierId };
}

async function publicCahier(world: World, data: { actorId: string; createdById: string; receiptNumber: string; title: string }): Promise<string> {
  const { id } = await db().cahier.create({
    data: { ...data, callId: world.callId, status: 'admissible', diagnosis: 'Diagnostic', submittedAt: world.now, publishedAt: world.now },
    select: { id: true },
  });
  return id;
}

/** One score for the four criteria, or one for each; null is « pas assez d’éléments ». */
export type Scored = number | null | ((criterion: CriterionKey) => number | null);

/** A submitted evaluation of a proposal by this person. */
export async function submittedEvaluation(
  world: World,
  proposalId: string,
  personId: string,
  scored: Scored,
  { status = 'submitted', reason = 'Une raison.' }: { status?: 'submitted' | 'draft'; reason?: string } = {},
): Promise<void> {
  const of = typeof scored === 'function' ? scored : () => scored;
  const scores = criterionKeys.map((criterion) => ({ criterion, value: of(criterion), insufficient: of(criterion) === null, reason }));
  await db().evaluation.create({
    data: { proposalId, personId, rubricVersionId: world.rubricVersionId, status, submittedAt: world.now, updatedAt: world.now, scores: { create: scores } },
    select: { id: true },
  });
}
