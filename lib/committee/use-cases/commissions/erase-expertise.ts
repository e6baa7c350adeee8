import 'server-only';
import { deleteExpertiseOfErased } from '@/lib/committee/repository/expertise.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Erases what people whose account is erased had declared to know; run by a job, on nobody's behalf. Gives how many rows. */
export async function eraseExpertise(): Promise<number> {
  return transaction(deleteExpertiseOfErased);
}
