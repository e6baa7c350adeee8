import 'server-only';
import type { InvitationStatus, JoinRequestRecord } from '@/lib/actors/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  actorId: true,
  personId: true,
  message: true,
  status: true,
  createdAt: true,
  actor: { select: { name: true } },
} as const;

/** A request as stored: who asks is named by identity. */
export type StoredJoinRequest = Omit<JoinRequestRecord, 'personName' | 'personEmail'>;

interface Row extends Omit<StoredJoinRequest, 'actorName'> {
  actor: { name: string };
}

function request({ actor, ...row }: Row): StoredJoinRequest {
  return { ...row, actorName: actor.name };
}

export async function createJoinRequest(given: { actorId: string; personId: string; message: string; createdAt: Date }): Promise<string> {
  const { id } = await db().joinRequest.create({ data: given, select: { id: true } });
  return id;
}

export async function hasPendingRequest(actorId: string, personId: string): Promise<boolean> {
  return (await db().joinRequest.count({ where: { actorId, personId, status: 'pending' } })) > 0;
}

/** Reads a request and holds its row: two delegates who answer at once wait for one another. */
export async function findJoinRequestForUpdate(id: string): Promise<StoredJoinRequest | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "JoinRequest" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db().joinRequest.findUnique({ where: { id }, select: columns });
  return row && request(row);
}

export async function listPendingRequests(actorIds: readonly string[]): Promise<StoredJoinRequest[]> {
  const rows = await db().joinRequest.findMany({
    where: { actorId: { in: [...actorIds] }, status: 'pending' },
    orderBy: { createdAt: 'asc' },
    select: columns,
  });
  return rows.map(request);
}

export async function listPendingRequestsOf(personId: string): Promise<StoredJoinRequest[]> {
  const rows = await db().joinRequest.findMany({ where: { personId, status: 'pending' }, orderBy: { createdAt: 'asc' }, select: columns });
  return rows.map(request);
}

export async function decideRequest(id: string, status: InvitationStatus, decidedById: string, decidedAt: Date): Promise<void> {
  await db().joinRequest.update({ where: { id }, data: { status, decidedById, decidedAt }, select: { id: true } });
}

/** Erases the requests sent as long ago as `before`, answered or not. */
export async function deleteOldRequests(before: Date): Promise<number> {
  const { count } = await db().joinRequest.deleteMany({ where: { createdAt: { lte: before } } });
  return count;
}
