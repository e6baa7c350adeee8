import 'server-only';
import type { CoSigner, CoSignatureRecord } from '@/lib/cahiers/types/co-signatures.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = {
  id: true,
  cahierId: true,
  email: true,
  actorName: true,
  actorId: true,
  status: true,
  invitedById: true,
  createdAt: true,
  answeredAt: true,
  cahier: { select: { status: true, actorId: true } },
} as const;

/** Invitations of a cahier, cancelled ones left out, oldest first. */
export async function listCoSignatures(cahierId: string): Promise<CoSignatureRecord[]> {
  return db().coSignature.findMany({
    where: { cahierId, status: { not: 'cancelled' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
}

/** Actors that signed beside the author, in the order in which they did. */
export async function listCoSigners(cahierId: string): Promise<CoSigner[]> {
  const rows = await db().coSignature.findMany({
    where: { cahierId, status: 'accepted' },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: { actor: { select: { id: true, name: true, slug: true, listed: true } } },
  });
  return rows.flatMap(({ actor }) =>
    actor ? [{ actorId: actor.id, actorName: actor.name, actorSlug: actor.listed ? actor.slug : null }] : [],
  );
}

export async function findCoSignature(id: string): Promise<CoSignatureRecord | null> {
  if (!isUuid(id)) return null;
  return db().coSignature.findUnique({ where: { id }, select: columns });
}

export async function findCoSignatureByToken(tokenHash: string): Promise<CoSignatureRecord | null> {
  return db().coSignature.findUnique({ where: { tokenHash }, select: columns });
}

/** Writes an invitation; an address whose invitation was cancelled is invited afresh. */
export async function saveInvitation(invitation: {
  cahierId: string;
  email: string;
  actorName: string;
  tokenHash: string;
  invitedById: string;
  createdAt: Date;
}): Promise<string> {
  const { cahierId, email, ...rest } = invitation;
  const { id } = await db().coSignature.upsert({
    where: { cahierId_email: { cahierId, email } },
    create: invitation,
    update: { ...rest, status: 'pending', actorId: null, answeredAt: null, answeredById: null },
    select: { id: true },
  });
  return id;
}

export async function answerCoSignature(
  id: string,
  answer: { status: 'accepted' | 'declined' | 'cancelled'; actorId: string | null; answeredById: string; answeredAt: Date },
): Promise<void> {
  await db().coSignature.update({ where: { id }, data: answer, select: { id: true } });
}

/**
 * Erases the invitations to sign sent as long ago as `before`, and the address of those accepted by then: the signature
 * stays with its actor, the row's id in the place of the address.
 */
export async function forgetInvitedAddresses(before: Date): Promise<number> {
  const { count } = await db().coSignature.deleteMany({ where: { status: { not: 'accepted' }, createdAt: { lte: before } } });
  return count + (await db().$executeRaw`
    UPDATE "CoSignature" SET email = id::text WHERE status = 'accepted' AND "answeredAt" <= ${before} AND email <> id::text`);
}
