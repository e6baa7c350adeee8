import 'server-only';
import type { PerCriterion } from '@/lib/calls/types.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** What decides about one examination; null when the proposal has none. */
export async function findScope(proposalId: string): Promise<ExaminationScope | null> {
  if (!isUuid(proposalId)) return null;
  const row = await db().examination.findUnique({
    where: { proposalId },
    select: {
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
          assignments: { where: { removedAt: null }, select: { personId: true, assignedAt: true, dueAt: true } },
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
    },
  });
  if (!row) return null;
  const { cahierId, status, cahier, assignments, evaluations, title, position, themeId } = row.proposal;
  const { rubricVersionId, weights, thresholds, ...call } = cahier.call;
  const recusals = await db().recusal.findMany({ where: { cahierId }, select: { personId: true } });
  return {
    proposalId,
    status,
    cahierId,
    callId: cahier.callId,
    actorId: cahier.actorId,
    coSignatoryIds: cahier.coSignatures.flatMap(({ actorId }) => (actorId ? [actorId] : [])),
    commissionId: row.commissionId,
    openedAt: row.openedAt,
    deliberatedAt: row.deliberatedAt,
    recusedIds: recusals.map(({ personId }) => personId),
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

/**
 * Same as `findScope`, holding the cahier and the examination until the transaction ends: two acts on one
 * examination, or a recusal from its cahier, come one after the other. The cahier is always taken first.
 */
export async function findScopeForUpdate(proposalId: string): Promise<ExaminationScope | null> {
  requireTransaction();
  await db().$queryRaw`
    SELECT c.id FROM "Cahier" c JOIN "Proposal" p ON p."cahierId" = c.id WHERE p.id = ${proposalId}::uuid FOR UPDATE OF c`;
  await db().$queryRaw`SELECT "proposalId" FROM "Examination" WHERE "proposalId" = ${proposalId}::uuid FOR UPDATE`;
  return findScope(proposalId);
}
