import 'server-only';
import type { Delegate } from '@/lib/actors/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

/** Delegates are attachments of identity: this domain owns those of kind `actor_delegate`. */
const kind = 'actor_delegate' as const;

const columns = {
  id: true,
  personId: true,
  objectId: true,
  title: true,
  startsAt: true,
  endsAt: true,
  person: { select: { name: true, email: true } },
} as const;

interface Row {
  id: string;
  personId: string;
  objectId: string;
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  person: { name: string; email: string };
}

function delegate({ id, objectId: actorId, person, ...row }: Row): Delegate & { actorId: string } {
  return { ...row, attachmentId: id, actorId, name: person.name, email: person.email };
}

/** The mandates of an actor that are not over at `now`, those that have not begun included. */
export async function listDelegates(actorId: string, now: Date): Promise<Delegate[]> {
  const rows = await db().attachment.findMany({
    where: { kind, objectId: actorId, person: { erasedAt: null }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map((row) => delegate(row));
}

/** How many delegates each of these actors has at `now`. */
export async function countDelegates(actorIds: readonly string[], now: Date): Promise<Map<string, number>> {
  const rows = await db().attachment.groupBy({
    by: ['objectId'],
    where: {
      kind,
      objectId: { in: [...actorIds] },
      person: { erasedAt: null },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.objectId, row._count._all]));
}

export async function findDelegate(attachmentId: string): Promise<(Delegate & { actorId: string }) | null> {
  if (!isUuid(attachmentId)) return null;
  const row = await db().attachment.findFirst({ where: { id: attachmentId, kind }, select: columns });
  return row && delegate(row);
}

export async function addDelegate(mandate: { actorId: string; personId: string; title: string; startsAt: Date }): Promise<string> {
  const { actorId: objectId, ...rest } = mandate;
  const { id } = await db().attachment.create({ data: { ...rest, kind, objectId, endsAt: null }, select: { id: true } });
  return id;
}

export async function updateMandate(attachmentId: string, mandate: { title: string; startsAt: Date; endsAt: Date | null }): Promise<void> {
  await db().attachment.update({ where: { id: attachmentId }, data: mandate, select: { id: true } });
}

export async function endMandate(attachmentId: string, endsAt: Date): Promise<void> {
  await db().attachment.update({ where: { id: attachmentId }, data: { endsAt }, select: { id: true } });
}
