import 'server-only';
import type { ConflictTie, RecusalRecord } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** Writes a recusal; false when this person was already recused from the cahier. */
export async function insertRecusal(recusal: {
  cahierId: string;
  personId: string;
  tie: ConflictTie;
  note: string;
  declaredAt: Date;
  declaredById: string;
}): Promise<boolean> {
  requireTransaction();
  const { count } = await db().recusal.createMany({ data: [recusal], skipDuplicates: true });
  return count === 1;
}

export async function listRecusals(cahierId: string): Promise<RecusalRecord[]> {
  return db().recusal.findMany({
    where: { cahierId },
    orderBy: { declaredAt: 'asc' },
    select: { personId: true, tie: true, note: true, declaredAt: true, declaredById: true },
  });
}

/** A recusal with what it took back, held until the transaction ends. */
export async function findRecusalForUpdate(cahierId: string, personId: string): Promise<RecusalRecord | null> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "Recusal" WHERE "cahierId" = ${cahierId}::uuid AND "personId" = ${personId}::uuid FOR UPDATE`;
  return db().recusal.findUnique({
    where: { cahierId_personId: { cahierId, personId } },
    select: { personId: true, tie: true, note: true, declaredAt: true, declaredById: true },
  });
}

/** Takes a recusal back, with the assignments that it had taken away. */
export async function deleteRecusal(cahierId: string, { personId, declaredAt }: RecusalRecord): Promise<void> {
  requireTransaction();
  await db().recusal.deleteMany({ where: { cahierId, personId } });
  await db().assignment.updateMany({ where: { personId, removedAt: declaredAt, declinedAt: null, proposal: { cahierId } }, data: { removedAt: null } });
}

/** Recusals from these cahiers, earliest first. */
export async function listRecusalsOf(cahierIds: readonly string[]): Promise<(RecusalRecord & { cahierId: string })[]> {
  return db().recusal.findMany({
    where: { cahierId: { in: [...cahierIds] } },
    orderBy: [{ declaredAt: 'asc' }, { id: 'asc' }],
    select: { cahierId: true, personId: true, tie: true, note: true, declaredAt: true, declaredById: true },
  });
}
