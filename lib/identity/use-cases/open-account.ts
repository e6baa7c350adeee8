import 'server-only';
import { ensurePerson, type PersonIdentity } from '@/lib/identity/repository/people.ts';
import type { Context } from '@/lib/identity/types.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/**
 * Finds the person who has this address, or opens an account for them: for a higher domain that has asked its own
 * right and attaches somebody in the same transaction.
 */
export async function openAccount(context: Context, input: { email: string }): Promise<PersonIdentity> {
  requireTransaction();
  return ensurePerson(input.email, context.now);
}
