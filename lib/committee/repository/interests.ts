import 'server-only';
import type { OwnInterest } from '@/lib/committee/types/conflicts.ts';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import { commissionKinds } from '@/lib/committee/permissions.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const columns = { id: true, tie: true, organisation: true, siren: true, declaredAt: true, endedOn: true } as const;

/** Interests of a person: those that hold first, then the latest. */
export async function listInterests(personId: string): Promise<OwnInterest[]> {
  return db().interest.findMany({
    where: { personId },
    orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { declaredAt: 'desc' }, { id: 'desc' }],
    select: columns,
  });
}

export async function findInterestForUpdate(id: string): Promise<(OwnInterest & { personId: string }) | null> {
  requireTransaction();
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Interest" WHERE id = ${id}::uuid FOR UPDATE`;
  return db().interest.findUnique({ where: { id }, select: { ...columns, personId: true } });
}

export async function insertInterest(interest: {
  personId: string;
  tie: ConflictTie;
  organisation: string;
  siren: string | null;
  declaredAt: Date;
}): Promise<string> {
  requireTransaction();
  const { id } = await db().interest.create({ data: interest, select: { id: true } });
  return id;
}

export async function setInterestEnd(id: string, endedOn: Date): Promise<void> {
  requireTransaction();
  await db().interest.update({ where: { id }, data: { endedOn }, select: { id: true } });
}

export async function deleteInterest(id: string): Promise<void> {
  requireTransaction();
  await db().interest.deleteMany({ where: { id } });
}

/** Forgets the interests of those who have had no mandate since `before`, or whose account was erased. Gives how many. */
export async function eraseInterestsWithoutMandate(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "Interest" i USING "Person" d
    WHERE d.id = i."personId" AND (d."erasedAt" IS NOT NULL OR (i."declaredAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM "Attachment" m
      WHERE m."personId" = i."personId" AND m.kind::text = ANY(${[...commissionKinds]})
        AND (m."endsAt" IS NULL OR m."endsAt" > ${before}))))`;
}
