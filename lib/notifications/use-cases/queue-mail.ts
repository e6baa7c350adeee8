import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { addToOutbox } from '@/lib/notifications/repository.ts';
import { deliverJob } from '@/lib/notifications/rules.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { wakeJob } from '@/lib/platform/jobs.ts';
import { afterCommit } from '@/lib/platform/transaction.ts';

/**
 * Puts a mail in the outbox, in the transaction of the act that notifies; a job sends it once committed.
 * @throws when no transaction is open.
 */
export async function queueMail(context: Context, mail: OutgoingMail): Promise<void> {
  await addToOutbox(mail, context.now);
  if (mail.heldFor === undefined) afterCommit(() => wakeJob(deliverJob));
}
