import 'server-only';
import type { PerCriterion } from '@/lib/calls/types.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  proposalId: true,
  commissionId: true,
  openedAt: true,
  deliberatedAt: true,
  commission: { select: { slug: true, name: true } },
  proposal: {
    select: {
      title: true,
      position: true,
      themeId: true,
      status: true,
      cahierId: true,
      assignments: { where: { removedAt: null }, select: { personId: true, assignedAt: true, dueAt: true, acceptedAt: true } },
      evaluations: { select: { personId: true, status: true } },
      cahier: {
        select: {
          callId: true,
          actorId: true,
          receiptNumber: true,
          title: true,
          actor: { select: { name: true } },
          call: { select: { slug: true, title: true, quorum: true, weights: true, thresholds: true, rubricVersionId: true } },
          coSignatures: { where: { status: 'accepted', actorId: { not: null } }, select: { actorId: true } },
        },
      },
    },
  },
} satisfies Prisma.ExaminationSelect;

type Row = Prisma.ExaminationGetPayload<{ select: typeof columns }>;

function toScope(row: Row, recusedIds: readonly string[]): ExaminationScope {
  const { cahierId, status, cahier, assignments, evaluations, title, position, themeId } = row.proposal;
  const { rubricVersionId, weights, thresholds, ...call } = cahier.call;
  return {
    proposalId: row.proposalId,
    status,
    cahierId,
    callId: cahier.callId,
    actorId: cahier.actorId,
    coSignatoryIds: cahier.coSignatures.flatMap(({ actorId }) => (actorId ? [actorId] : [])),
    commissionId: row.commissionId,
    openedAt: row.openedAt,
    deliberatedAt: row.deliberatedAt,
    recusedIds,
    assignments,
    evaluators: evaluations,
    heading: {
      title,
      position,
      themeId,
      receiptNumber: cahier.receiptNumber ?? '',
      cahierTitle: cahier.title,
      actorName: cahier.actor.name,
      call: { ...call, weights: weights as PerCriterion<number>, thresholds: thresholds as PerCriterion<number> },
      rubricVersionId,
      commission: row.commission,
    },
  };
}

/** What decides about one examination; null when the proposal has none. */
export async function findScope(proposalId: string): Promise<ExaminationScope | null> {
  if (!isUuid(proposalId)) return null;
  const row = await db().examination.findUnique({ where: { proposalId }, select: columns });
  if (!row) return null;
  const recusals = await db().recusal.findMany({ where: { cahierId: row.proposal.cahierId }, select: { personId: true } });
  return toScope(row, recusals.map(({ personId }) => personId));
}

/** The same for several examinations in two queries, by receipt number; each is still to be asked whether the viewer may know of it. */
export async function listScopes(proposalIds: readonly string[]): Promise<ExaminationScope[]> {
  if (proposalIds.length === 0) return [];
  const rows = await db().examination.findMany({
    where: { proposalId: { in: [...proposalIds] } },
    orderBy: [{ proposal: { cahier: { receiptNumber: 'asc' } } }, { proposal: { position: 'asc' } }],
    select: columns,
  });
  const recusals = await db().recusal.findMany({
    where: { cahierId: { in: rows.map(({ proposal }) => proposal.cahierId) } },
    select: { cahierId: true, personId: true },
  });
  const byCahier = Map.groupBy(recusals, ({ cahierId }) => cahierId);
  return rows.map((row) => toScope(row, (byCahier.get(row.proposal.cahierId) ?? []).map(({ personId }) => personId)));
}

/**
 * Holds these examinations until the transaction ends: every cahier first, in one order for everybody, then every
 * examination, so that two acts on several of them never wait for each other.
 */
export async function lockExaminations(proposalIds: readonly string[]): Promise<void> {
  requireTransaction();
  const ids = [...proposalIds];
  await db().$queryRaw`
    SELECT c.id FROM "Cahier" c WHERE c.id IN (SELECT p."cahierId" FROM "Proposal" p WHERE p.id = ANY(${ids}::uuid[])) ORDER BY c.id FOR UPDATE`;
  await db().$queryRaw`SELECT "proposalId" FROM "Examination" WHERE "proposalId" = ANY(${ids}::uuid[]) ORDER BY "proposalId" FOR UPDATE`;
}

/**
 * Same as `findScope`, holding the cahier and the examination until the transaction ends: two acts on one
 * examination, or a recusal from its cahier, come one after the other.
 */
export async function findScopeForUpdate(proposalId: string): Promise<ExaminationScope | null> {
  await lockExaminations([proposalId]);
  return findScope(proposalId);
}

/** Same as `listScopes`, holding the examinations: acts on several of them come one after the other with those on one. */
export async function listScopesForUpdate(proposalIds: readonly string[]): Promise<ExaminationScope[]> {
  await lockExaminations(proposalIds);
  return listScopes(proposalIds);
}
