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
