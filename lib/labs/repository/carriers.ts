import 'server-only';
import { db } from '@/lib/platform/database.ts';

/** Carriers are attachments of identity: this domain owns those of kind `lab_carrier`. */
const kind = 'lab_carrier' as const;

export interface Carrier {
  attachmentId: string;
  personId: string;
  name: string;
  email: string;
  startsAt: Date;
}

/** Those who carry a LAB at `now`. */
export async function listCarriers(labId: string, now: Date): Promise<Carrier[]> {
  const rows = await db().attachment.findMany({
    where: {
      kind,
      objectId: labId,
      person: { erasedAt: null },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, personId: true, startsAt: true, person: { select: { name: true, email: true } } },
  });
  return rows.map(({ id, person, ...row }) => ({ ...row, ...person, attachmentId: id }));
}

export async function addCarriers(labId: string, personIds: readonly string[], startsAt: Date): Promise<void> {
  await db().attachment.createMany({ data: personIds.map((personId) => ({ personId, kind, objectId: labId, startsAt })) });
}

export async function endCarrier(attachmentId: string, endsAt: Date): Promise<void> {
  await db().attachment.update({ where: { id: attachmentId }, data: { endsAt }, select: { id: true } });
}
