import 'server-only';
import { z } from 'zod';
import type { BatchRecord, BatchStatus, HeldReason } from '@/lib/committee/types/batch.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  commissionId: true,
  callId: true,
  status: true,
  createdAt: true,
  scheduledById: true,
  publishAt: true,
  publishedAt: true,
  heldFor: true,
  commission: { select: { id: true, slug: true, name: true } },
  call: { select: { id: true, slug: true, title: true } },
} as const;

const reasonsSchema = z.array(z.object({ proposalId: z.string().nullable(), sentence: z.string() }));

/** Reasons lie in one column: each is about a proposal that not every reader of the batch may know of. */
function toRecord({ heldFor, ...row }: Omit<BatchRecord, 'heldFor'> & { heldFor: string }): BatchRecord {
  return { ...row, heldFor: heldFor === '' ? [] : reasonsSchema.parse(JSON.parse(heldFor)) };
}

export async function findBatch(id: string): Promise<BatchRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().decisionBatch.findUnique({ where: { id }, select: columns });
  return row && toRecord(row);
}

/** The batch, its row held until the transaction ends; to be asked once the cahiers of its decisions are held. */
export async function findBatchForUpdate(id: string): Promise<BatchRecord | null> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "DecisionBatch" WHERE id = ${id}::uuid FOR UPDATE`;
  return findBatch(id);
}

/** Batches of a commission on a call, newest first, with the proposals of their decisions. */
export async function listBatches(commissionId: string, callId: string): Promise<(BatchRecord & { proposalIds: readonly string[] })[]> {
  const rows = await db().decisionBatch.findMany({
    where: { commissionId, callId, status: { not: 'abandoned' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { ...columns, decisions: { select: { proposalId: true } } },
  });
  return rows.map(({ decisions, ...row }) => ({ ...toRecord(row), proposalIds: decisions.map(({ proposalId }) => proposalId) }));
}

/** Batches whose hour has come, the earliest first, each with who set it. */
export async function listDueBatches(now: Date): Promise<{ id: string; scheduledById: string | null }[]> {
  return db().decisionBatch.findMany({
    where: { status: 'scheduled', publishAt: { lte: now } },
    orderBy: [{ publishAt: 'asc' }, { id: 'asc' }],
    select: { id: true, scheduledById: true },
  });
}

/** True when a batch was published after `from` and up to `to`. */
export async function batchesPublishedBetween(from: Date, to: Date): Promise<boolean> {
  return (await db().decisionBatch.count({ where: { publishedAt: { gt: from, lte: to } } })) > 0;
}

export async function insertBatch(batch: { commissionId: string; callId: string; createdById: string; createdAt: Date }): Promise<string> {
  requireTransaction();
  const { id } = await db().decisionBatch.create({ data: batch, select: { id: true } });
  return id;
}

export interface BatchChange {
  status: BatchStatus;
  scheduledById?: string | null;
  publishAt?: Date | null;
  publishedAt?: Date;
  heldFor?: readonly HeldReason[];
}

export async function changeBatchState(id: string, { heldFor, ...change }: BatchChange): Promise<void> {
  requireTransaction();
  const reasons = heldFor === undefined ? {} : { heldFor: heldFor.length === 0 ? '' : JSON.stringify(heldFor) };
  await db().decisionBatch.update({ where: { id }, data: { ...change, ...reasons }, select: { id: true } });
}

/** Puts held decisions in a batch, or takes them out of theirs with null. */
export async function setBatchOf(decisionIds: readonly string[], batchId: string | null): Promise<void> {
  requireTransaction();
  await db().decision.updateMany({ where: { id: { in: [...decisionIds] }, publishedAt: null }, data: { batchId } });
}

/** A batch of which nothing is left is no batch any more: it would tell that there was something. */
export async function deleteEmptyBatch(id: string): Promise<void> {
  requireTransaction();
  await db().decisionBatch.deleteMany({ where: { id, decisions: { none: {} } } });
}

/** Proposals of the decisions of a batch. */
export async function proposalsOfBatch(batchId: string): Promise<string[]> {
  const rows = await db().decision.findMany({ where: { batchId }, orderBy: { proposalId: 'asc' }, select: { proposalId: true } });
  return rows.map(({ proposalId }) => proposalId);
}

export interface DecidedCall {
  id: string;
  slug: string;
  title: string;
  closesAt: Date;
}

const callColumns = { id: true, slug: true, title: true, closesAt: true } as const;

/** Examinations of a commission whose opinion is given, each with its call. */
export async function listDecidable(commissionId: string): Promise<{ proposalId: string; call: DecidedCall }[]> {
  const rows = await db().examination.findMany({
    where: { commissionId, proposal: { status: 'opinion_given' } },
    select: { proposalId: true, proposal: { select: { cahier: { select: { call: { select: callColumns } } } } } },
  });
  return rows.map(({ proposalId, proposal }) => ({ proposalId, call: proposal.cahier.call }));
}

/** Calls on which a commission has a batch, each with the proposals of its batches. */
export async function listBatchedCalls(commissionId: string): Promise<{ call: DecidedCall; proposalIds: readonly string[] }[]> {
  const rows = await db().decisionBatch.findMany({
    where: { commissionId, status: { not: 'abandoned' } },
    select: { call: { select: callColumns }, decisions: { select: { proposalId: true } } },
  });
  return rows.map(({ call, decisions }) => ({ call, proposalIds: decisions.map(({ proposalId }) => proposalId) }));
}
