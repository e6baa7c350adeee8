import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { queueHeldMails } from '@/lib/notifications/repository.ts';
import { deliverJob } from '@/lib/notifications/rules.ts';
import { wakeJob } from '@/lib/platform/jobs.ts';
import { afterCommit } from '@/lib/platform/transaction.ts';

/**
 * Lets the mails held for an act leave as they are written, in the transaction of that act; gives how many.
 * @throws when no transaction is open.
 */
export async function releaseHeldMails(context: Context, input: { heldFor: string; mailIds: readonly string[] }): Promise<number> {
  const released = await queueHeldMails(input.heldFor, input.mailIds, context.now);
  if (released > 0) afterCommit(() => wakeJob(deliverJob));
  return released;
}
