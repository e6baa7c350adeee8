import 'server-only';
import type { CommissionKind, InvitationRecord } from '@/lib/committee/types/composition.ts';
import { forgottenInvitations, unanswered } from '@/lib/identity/rules.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  commissionId: true,
  email: true,
  name: true,
  kind: true,
  title: true,
  startsAt: true,
  endsAt: true,
  message: true,
  invitedById: true,
  invitedAt: true,
  expiresAt: true,
  acceptedAt: true,
  declinedAt: true,
  declineReason: true,
  withdrawnAt: true,
  commission: { select: { slug: true, name: true } },
} as const;

function toRecord<Row extends { kind: string }>(row: Row): Row & { kind: CommissionKind } {
  return { ...row, kind: row.kind as CommissionKind };
}

export type NewInvitation = Pick<
  InvitationRecord,
  'commissionId' | 'email' | 'name' | 'kind' | 'title' | 'startsAt' | 'endsAt' | 'message' | 'invitedById' | 'invitedAt' | 'expiresAt'
>;

/** Holds the row of a commission: two invitations sent at once wait for one another. */
export async function lockCommission(id: string): Promise<void> {
  requireTransaction();
  if (isUuid(id)) await db().$queryRaw`SELECT id FROM "Commission" WHERE id = ${id}::uuid FOR UPDATE`;
}

export async function insertInvitation(invitation: NewInvitation): Promise<string> {
  requireTransaction();
  const { id } = await db().commissionInvitation.create({ data: invitation, select: { id: true } });
  return id;
}

export async function findInvitation(id: string): Promise<InvitationRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().commissionInvitation.findUnique({ where: { id }, select: columns });
  return row && toRecord(row);
}

/** Reads an invitation and holds its row: two answers to it wait for one another. */
export async function findInvitationForUpdate(id: string): Promise<InvitationRecord | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "CommissionInvitation" WHERE id = ${id}::uuid FOR UPDATE`;
  return findInvitation(id);
}

/** The invitations of a commission, the latest sent first. */
export async function listInvitations(commissionId: string): Promise<InvitationRecord[]> {
  const rows = await db().commissionInvitation.findMany({ where: { commissionId }, orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }], select: columns });
  return rows.map(toRecord);
}

/** The invitations to this address that nobody answered, of every commission, late ones included. */
export async function listUnansweredTo(email: string, commissionId?: string): Promise<InvitationRecord[]> {
  const rows = await db().commissionInvitation.findMany({
    where: { email, ...unanswered, ...(commissionId === undefined ? {} : { commissionId }) },
    orderBy: { invitedAt: 'asc' },
    select: columns,
  });
  return rows.map(toRecord);
}

type Answer = Partial<Pick<InvitationRecord, 'acceptedAt' | 'declinedAt' | 'declineReason' | 'withdrawnAt' | 'expiresAt'>>;

export async function updateInvitation(id: string, answer: Answer): Promise<void> {
  requireTransaction();
  await db().commissionInvitation.update({ where: { id }, data: answer, select: { id: true } });
}

/** Deletes the invitations answered, withdrawn or lapsed for longer than they are kept. Gives how many. */
export async function deleteOldInvitations(now: Date): Promise<number> {
  const { count } = await db().commissionInvitation.deleteMany({ where: forgottenInvitations(now) });
  return count;
}
