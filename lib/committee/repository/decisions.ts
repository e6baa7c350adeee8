import 'server-only';
import { criterionKeys, perCriterion } from '@/lib/calls/rules/judging.ts';
import type { CriterionKey, PerCriterion } from '@/lib/calls/types.ts';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import type { DecisionFigures, DecisionRecord, OpinionRecord } from '@/lib/committee/types/decision.ts';
import type { CountableEvaluation } from '@/lib/committee/rules/reading.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

const columns = {
  id: true,
  outcome: true,
  reasons: true,
  adjournedFor: true,
  amendableUntil: true,
  figures: true,
  decidedById: true,
  decidedAt: true,
  publishedAt: true,
  wayBack: true,
  labId: true,
  batchId: true,
  feedback: { select: { criterion: true, sentence: true, improvement: true } },
} as const;

interface Row extends Omit<DecisionRecord, 'figures' | 'sentences' | 'improvements'> {
  figures: unknown;
  feedback: { criterion: CriterionKey; sentence: string; improvement: string }[];
}

function toRecord({ feedback, figures, ...row }: Row): DecisionRecord {
  return {
    ...row,
    figures: figures as DecisionFigures,
    sentences: perCriterion((key) => feedback.find(({ criterion }) => criterion === key)?.sentence ?? ''),
    improvements: perCriterion((key) => feedback.find(({ criterion }) => criterion === key)?.improvement ?? ''),
  };
}

export async function insertOpinion(opinion: OpinionRecord & { proposalId: string; commissionId: string }): Promise<string> {
  requireTransaction();
  const { id } = await db().opinion.create({ data: opinion, select: { id: true } });
  return id;
}

/** Opinions on a proposal, newest first. */
export async function listOpinions(proposalId: string): Promise<OpinionRecord[]> {
  return db().opinion.findMany({
    where: { proposalId },
    orderBy: { recordedAt: 'desc' },
    select: { outcome: true, text: true, recordedById: true, recordedAt: true },
  });
}

/** Decisions on a proposal, newest first; the held one, when there is one, comes first. */
export async function listDecisions(proposalId: string): Promise<DecisionRecord[]> {
  const rows = await db().decision.findMany({ where: { proposalId }, orderBy: { decidedAt: 'desc' }, select: columns });
  return rows.map(toRecord);
}

/** The decision that waits for publication. */
export async function findHeldDecision(proposalId: string): Promise<DecisionRecord | null> {
  const row = await db().decision.findFirst({ where: { proposalId, publishedAt: null }, select: columns });
  return row && toRecord(row);
}

export interface DecisionContent {
  outcome: Outcome;
  reasons: string;
  adjournedFor: string;
  amendableUntil: Date | null;
  figures: DecisionFigures;
  decidedById: string;
  decidedAt: Date;
  wayBack: string;
  labId: string | null;
}

/** Writes the held decision of a proposal: a new one, or over the one that waits. */
export async function writeHeldDecision(
  proposalId: string,
  heldId: string | null,
  content: DecisionContent,
  feedback: PerCriterion<{ sentence: string; improvement: string }>,
): Promise<string> {
  requireTransaction();
  const data = { ...content, figures: content.figures as unknown as object };
  const { id } = heldId
    ? await db().decision.update({ where: { id: heldId }, data, select: { id: true } })
    : await db().decision.create({ data: { ...data, proposalId }, select: { id: true } });
  await db().decisionFeedback.deleteMany({ where: { decisionId: id } });
  await db().decisionFeedback.createMany({ data: criterionKeys.map((criterion) => ({ decisionId: id, criterion, ...feedback[criterion] })) });
  return id;
}

/** Forgets the decision that waits, when another commission takes the examination over; gives what it was. */
export async function deleteHeldDecision(proposalId: string): Promise<{ id: string; batchId: string | null } | null> {
  requireTransaction();
  const held = await db().decision.findFirst({ where: { proposalId, publishedAt: null }, select: { id: true, batchId: true } });
  if (held) await db().decision.delete({ where: { id: held.id }, select: { id: true } });
  return held;
}

/** Publishes with the figures as they are now: a recusal may have come since the decision was taken. */
export async function markPublished(decisionId: string, published: { publishedAt: Date; figures: DecisionFigures }): Promise<void> {
  requireTransaction();
  const data = { ...published, figures: published.figures as unknown as object };
  await db().decision.update({ where: { id: decisionId }, data, select: { id: true } });
}

/** The decisions that wait for publication among those of these proposals. */
export async function listHeldDecisions(proposalIds: readonly string[]): Promise<(DecisionRecord & { proposalId: string })[]> {
  const rows = await db().decision.findMany({
    where: { proposalId: { in: [...proposalIds] }, publishedAt: null },
    select: { ...columns, proposalId: true },
  });
  return rows.map(({ proposalId, ...row }) => ({ ...toRecord(row), proposalId }));
}

/** The decisions of a batch, whether it has left or not. */
export async function listDecisionsOfBatch(batchId: string): Promise<(DecisionRecord & { proposalId: string })[]> {
  const rows = await db().decision.findMany({ where: { batchId }, select: { ...columns, proposalId: true } });
  return rows.map(({ proposalId, ...row }) => ({ ...toRecord(row), proposalId }));
}

/** Opinions on several proposals. */
export async function listOpinionsOn(proposalIds: readonly string[]): Promise<(OpinionRecord & { proposalId: string })[]> {
  return db().opinion.findMany({
    where: { proposalId: { in: [...proposalIds] } },
    select: { proposalId: true, outcome: true, text: true, recordedById: true, recordedAt: true },
  });
}

/** Submitted scores on several proposals, to read their figures. */
export async function listScoresOn(proposalIds: readonly string[]): Promise<(CountableEvaluation & { proposalId: string })[]> {
  const rows = await db().evaluation.findMany({
    where: { proposalId: { in: [...proposalIds] }, status: 'submitted' },
    select: { proposalId: true, personId: true, status: true, scores: { select: { criterion: true, value: true, insufficient: true } } },
  });
  return rows.map(({ scores, ...row }) => ({ ...row, scores: scores.filter(({ value, insufficient }) => value !== null || insufficient) }));
}

/** Latest published decision of each of these proposals. */
export async function listPublished(
  proposalIds: readonly string[],
): Promise<(DecisionRecord & { proposalId: string; publishedAt: Date; commissionName: string })[]> {
  if (proposalIds.length === 0) return [];
  const rows = await db().decision.findMany({
    where: { proposalId: { in: [...proposalIds] }, publishedAt: { not: null } },
    orderBy: [{ proposalId: 'asc' }, { publishedAt: 'desc' }],
    distinct: ['proposalId'],
    select: {
      ...columns,
      proposalId: true,
      proposal: { select: { examination: { select: { commission: { select: { name: true } } } } } },
    },
  });
  return rows.flatMap(({ proposal, publishedAt, proposalId, ...row }) =>
    publishedAt
      ? [{ ...toRecord({ ...row, publishedAt }), proposalId, publishedAt, commissionName: proposal.examination?.commission.name ?? '' }]
      : [],
  );
}
