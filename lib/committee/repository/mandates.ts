import 'server-only';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import type { CommissionKind, Mandate, NamedMandate } from '@/lib/committee/types/composition.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** Mandates are attachments of identity: this domain owns those of a commission. */
const kind = { in: [...commissionKinds] };

const columns = {
  id: true,
  personId: true,
  kind: true,
  objectId: true,
  title: true,
  startsAt: true,
  endsAt: true,
  person: { select: { name: true, email: true } },
} as const;

interface Row extends Omit<Mandate, 'commissionId' | 'kind'> {
  kind: string;
  objectId: string;
  person: { name: string; email: string };
}

function toMandate({ objectId, person: { name, email }, ...row }: Row): NamedMandate {
  return { ...row, kind: row.kind as CommissionKind, commissionId: objectId, name: name || email, email };
}

/** Every mandate of a commission, ended ones included, the latest to begin first; nobody erased. */
export async function listMandates(commissionId: string): Promise<NamedMandate[]> {
  const rows = await db().attachment.findMany({
    where: { kind, objectId: commissionId, person: { erasedAt: null } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: columns,
  });
  return rows.map(toMandate);
}

/** The mandates of a person that are not over at `now`, those to come included, the first to begin first. */
export async function listOwnMandates(personId: string, now: Date): Promise<NamedMandate[]> {
  const rows = await db().attachment.findMany({
    where: { kind, personId, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toMandate);
}

/** Reads a mandate and holds its row: two people who change it at once wait for one another. */
export async function findMandateForUpdate(id: string): Promise<NamedMandate | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Attachment" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await db().attachment.findFirst({ where: { id, kind }, select: columns });
  return row && toMandate(row);
}

export async function openMandate(mandate: Omit<Mandate, 'id'>): Promise<string> {
  requireTransaction();
  const { commissionId: objectId, ...rest } = mandate;
  const { id } = await db().attachment.create({ data: { ...rest, objectId }, select: { id: true } });
  return id;
}

export async function setMandateEnd(id: string, endsAt: Date | null): Promise<void> {
  requireTransaction();
  await db().attachment.update({ where: { id }, data: { endsAt }, select: { id: true } });
}
