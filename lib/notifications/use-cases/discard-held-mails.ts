import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { deleteHeldMails } from '@/lib/notifications/repository.ts';

/**
 * Forgets mails held for an act, in the transaction of the use-case that does without them; gives how many.
 * @throws when no transaction is open.
 */
export async function discardHeldMails(_context: Context, input: { heldFor: string; mailIds: readonly string[] }): Promise<number> {
  return deleteHeldMails(input.heldFor, input.mailIds);
}
