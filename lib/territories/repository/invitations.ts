import 'server-only';
import { forgottenInvitations, unanswered } from '@/lib/identity/rules.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';
import type { TerritoryInvitation } from '@/lib/territories/types/editors.ts';

const columns = {
  id: true,
  territorySiren: true,
  email: true,
  name: true,
  title: true,
  message: true,
  replacesId: true,
  invitedById: true,
  invitedAt: true,
  expiresAt: true,
  acceptedAt: true,
  declinedAt: true,
  withdrawnAt: true,
  territory: { select: { slug: true, name: true } },
} as const;

type NewInvitation = Pick<TerritoryInvitation, 'territorySiren' | 'email' | 'name' | 'title' | 'message' | 'replacesId' | 'invitedById' | 'invitedAt' | 'expiresAt'>;

export async function insertInvitation(invitation: NewInvitation): Promise<string> {
  requireTransaction();
  const { id } = await db().territoryInvitation.create({ data: invitation, select: { id: true } });
  return id;
}

export async function findInvitation(id: string): Promise<TerritoryInvitation | null> {
  return isUuid(id) ? db().territoryInvitation.findUnique({ where: { id }, select: columns }) : null;
}

/** Reads an invitation and holds its row: two answers to it wait for one another. */
export async function findInvitationForUpdate(id: string): Promise<TerritoryInvitation | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "TerritoryInvitation" WHERE id = ${id}::uuid FOR UPDATE`;
  return findInvitation(id);
}

/** The invitations of a territory, the latest sent first. */
export async function listInvitations(territorySiren: string): Promise<TerritoryInvitation[]> {
  return db().territoryInvitation.findMany({ where: { territorySiren }, orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }], select: columns });
}

/** The invitations that nobody answered, late ones included: of these territories, or to this address. */
export async function listUnanswered(of: { sirens: readonly string[] } | { email: string }): Promise<TerritoryInvitation[]> {
  const where = 'email' in of ? { email: of.email } : { territorySiren: { in: [...of.sirens] } };
  return db().territoryInvitation.findMany({ where: { ...where, ...unanswered }, orderBy: { invitedAt: 'asc' }, select: columns });
}

type Answer = Partial<Pick<TerritoryInvitation, 'acceptedAt' | 'declinedAt' | 'withdrawnAt' | 'expiresAt'>>;

export async function updateInvitation(id: string, answer: Answer): Promise<void> {
  requireTransaction();
  await db().territoryInvitation.update({ where: { id }, data: answer, select: { id: true } });
}

/** Deletes the invitations answered, withdrawn or lapsed for longer than they are kept. Gives how many. */
export async function deleteOldInvitations(now: Date): Promise<number> {
  const { count } = await db().territoryInvitation.deleteMany({ where: forgottenInvitations(now) });
  return count;
}
