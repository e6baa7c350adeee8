import 'server-only';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';
import type { ClosedVote, SittingRecord, SittingStatus, SittingSummary } from '@/lib/sittings/types.ts';

const heading = {
  id: true,
  status: true,
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
} as const;

const columns = {
  ...heading,
  link: true,
  convenedAt: true,
  openedAt: true,
  closedAt: true,
  cancelledFor: true,
  currentItemId: true,
  revision: true,
  demonstration: true,
  commission: { select: { id: true, slug: true, name: true } },
  items: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      proposalId: true,
      title: true,
      duration: true,
      startedAt: true,
      endedAt: true,
      postponedFor: true,
      notes: true,
      edition: true,
      revision: true,
      motion: true,
      voteOpenedAt: true,
      voteClosedAt: true,
      earlierVotes: true,
      opinionId: true,
      ballots: { select: { personId: true, choice: true } },
      exits: { select: { personId: true, confirmedAt: true } },
    },
  },
  attendances: {
    select: { personId: true, status: true, kinds: true, remote: true, arrivedAt: true, leftAt: true },
  },
} as const;

export async function findSitting(id: string): Promise<SittingRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().sitting.findUnique({ where: { id }, select: columns });
  return row && { ...row, items: row.items.map((item) => ({ ...item, earlierVotes: item.earlierVotes as unknown as ClosedVote[] })) };
}

/** Same as `findSitting`, holding the sitting until the transaction ends: two officers who conduct it come one after the other. */
export async function findSittingForUpdate(id: string): Promise<SittingRecord | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Sitting" WHERE id = ${id}::uuid FOR UPDATE`;
  return findSitting(id);
}

/** Sittings of commissions, by date. */
export async function listSittings(
  commissionIds: readonly string[],
  statuses: readonly SittingStatus[],
  since: Date | null,
): Promise<(SittingSummary & { commission: { id: string; slug: string; name: string } })[]> {
  if (commissionIds.length === 0) return [];
  return db().sitting.findMany({
    where: { commissionId: { in: [...commissionIds] }, status: { in: [...statuses] }, ...(since ? { endsAt: { gt: since } } : {}) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { ...heading, commission: { select: { id: true, slug: true, name: true } } },
  });
}

export interface SittingContent {
  title: string;
  place: string;
  link: string;
  startsAt: Date;
  endsAt: Date;
}

export async function insertSitting(sitting: SittingContent & { commissionId: string; createdById: string; createdAt: Date }): Promise<string> {
  requireTransaction();
  const { id } = await db().sitting.create({ data: sitting, select: { id: true } });
  return id;
}

interface SittingChange extends Partial<SittingContent> {
  status?: SittingStatus;
  convenedAt?: Date;
  openedAt?: Date;
  closedAt?: Date;
  cancelledFor?: string;
  currentItemId?: string | null;
}

/** Changes a sitting in the eyes of everybody: its revision grows, and the pages that show it are told once committed. */
export async function changeSitting(id: string, change: SittingChange): Promise<void> {
  requireTransaction();
  await db().sitting.update({ where: { id }, data: { ...change, revision: { increment: 1 } }, select: { id: true } });
  await tell(id);
}

/** Wakes the pages of a sitting: nothing but its id leaves, and only if the transaction commits. */
async function tell(sittingId: string): Promise<void> {
  await db().$executeRaw`SELECT pg_notify('sittings', ${sittingId})`;
}

interface ItemChange {
  title?: string;
  duration?: number;
  startedAt?: Date;
  endedAt?: Date | null;
  postponedFor?: string;
  motion?: Outcome | null;
  voteOpenedAt?: Date | null;
  voteClosedAt?: Date | null;
  earlierVotes?: readonly ClosedVote[];
  opinionId?: string;
}

/** Changes an item in the eyes of those who may stay in the room. */
export async function changeItem(sittingId: string, itemId: string, { earlierVotes, ...change }: ItemChange): Promise<void> {
  requireTransaction();
  await db().sittingItem.update({
    where: { id: itemId },
    data: { ...change, ...(earlierVotes ? { earlierVotes: earlierVotes.map((vote) => ({ ...vote })) } : {}), revision: { increment: 1 } },
    select: { id: true },
  });
  await tell(sittingId);
}

/** Writes notes over the edition that was read; false when somebody wrote meanwhile. No page is woken by each word. */
export async function writeNotes(itemId: string, notes: string, edition: number): Promise<boolean> {
  requireTransaction();
  const { count } = await db().sittingItem.updateMany({ where: { id: itemId, edition }, data: { notes, edition: edition + 1 } });
  return count === 1;
}

export async function insertItems(
  sittingId: string,
  items: readonly { position: number; proposalId: string | null; title: string; duration: number }[],
): Promise<void> {
  requireTransaction();
  await db().sittingItem.createMany({ data: items.map((item) => ({ ...item, sittingId })) });
}

export async function deleteItem(id: string): Promise<void> {
  requireTransaction();
  await db().sittingItem.delete({ where: { id }, select: { id: true } });
}

/** Gives items their places, from 1, in this order. */
export async function placeItems(sittingId: string, ids: readonly string[]): Promise<void> {
  requireTransaction();
  // Places are unique: they all leave before any is taken.
  await db().$executeRaw`UPDATE "SittingItem" SET position = -position - 1000 WHERE "sittingId" = ${sittingId}::uuid`;
  await db().$executeRaw`
    UPDATE "SittingItem" i SET position = o.place
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS o(id, place)
    WHERE i.id = o.id AND i."sittingId" = ${sittingId}::uuid`;
}

/** Among these proposals, those that another sitting still has to treat. */
export async function takenProposals(proposalIds: readonly string[]): Promise<string[]> {
  const rows = await db().sittingItem.findMany({
    where: {
      proposalId: { in: [...proposalIds] },
      postponedFor: '',
      sitting: { status: { in: ['planned', 'convened', 'in_session'] } },
    },
    select: { proposalId: true },
  });
  return rows.flatMap(({ proposalId }) => (proposalId ? [proposalId] : []));
}

/** Holds a commission until the transaction ends: its sittings are opened one at a time. */
export async function lockCommission(commissionId: string): Promise<void> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "Commission" WHERE id = ${commissionId}::uuid FOR UPDATE`;
}
