import 'server-only';
import type { Invitation, InvitationStatus } from '@/lib/actors/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  actorId: true,
  email: true,
  status: true,
  createdAt: true,
  expiresAt: true,
  actor: { select: { name: true } },
} as const;

interface Row extends Omit<Invitation, 'actorName'> {
  actor: { name: string };
}

function invitation({ actor, ...row }: Row): Invitation {
  return { ...row, actorName: actor.name };
}

export async function createInvitation(given: {
  actorId: string;
  email: string;
  invitedById: string;
  createdAt: Date;
  expiresAt: Date;
}): Promise<string> {
  const { id } = await db().delegateInvitation.create({ data: given, select: { id: true } });
  return id;
}

/** Reads an invitation and holds its row: two answers to one invitation wait for one another. */
export async function findInvitationForUpdate(id: string): Promise<Invitation | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "DelegateInvitation" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db().delegateInvitation.findUnique({ where: { id }, select: columns });
  return row && invitation(row);
}

/** The pending invitations of an actor, those out of date included. */
export async function listPendingInvitations(actorId: string): Promise<Invitation[]> {
  const rows = await db().delegateInvitation.findMany({ where: { actorId, status: 'pending' }, orderBy: { createdAt: 'asc' }, select: columns });
  return rows.map(invitation);
}

/** The invitations that this address may still answer at `now`. */
export async function listInvitationsTo(email: string, now: Date): Promise<Invitation[]> {
  const rows = await db().delegateInvitation.findMany({
    where: { email, status: 'pending', expiresAt: { gt: now } },
    orderBy: { createdAt: 'asc' },
    select: columns,
  });
  return rows.map(invitation);
}

export async function setInvitationStatus(id: string, status: InvitationStatus): Promise<void> {
  await db().delegateInvitation.update({ where: { id }, data: { status }, select: { id: true } });
}

/** Erases the invitations whose end is as old as `before`, and those answered that were sent as long ago. */
export async function deleteOldInvitations(before: Date): Promise<number> {
  const { count } = await db().delegateInvitation.deleteMany({
    where: { OR: [{ expiresAt: { lte: before } }, { status: { not: 'pending' }, createdAt: { lte: before } }] },
  });
  return count;
}
