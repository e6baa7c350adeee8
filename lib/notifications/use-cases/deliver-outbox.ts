import 'server-only';
import {
  claimDueMails,
  markFailed,
  markSent,
  markTriedAgainAt,
  type ClaimedMail,
} from '@/lib/notifications/repository.ts';
import { mailAttempts, nextAttemptAt } from '@/lib/notifications/rules.ts';
import { logger } from '@/lib/platform/logger.ts';
import { canSendMail, sendMail } from '@/lib/platform/mail.ts';

const batch = 20;

/**
 * Sends the mails that are due, oldest first; gives how many left. A mail that fails is tried again later, six
 * times in all. Does nothing without a mail server: the outbox keeps everything.
 */
export async function deliverOutbox(now: Date): Promise<number> {
  if (!canSendMail()) return 0;
  let sent = 0;
  for (;;) {
    const mails = await claimDueMails(now, batch);
    for (const mail of mails) if (await deliver(mail, now)) sent += 1;
    if (mails.length < batch) return sent;
  }
}

async function deliver(mail: ClaimedMail, now: Date): Promise<boolean> {
  try {
    await sendMail(mail);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    logger.warn({ mail: mail.id, attempts: mail.attempts, error: reason }, 'mail not sent');
    if (mail.attempts >= mailAttempts) await markFailed(mail.id, reason);
    else await markTriedAgainAt(mail.id, nextAttemptAt(mail.attempts, now), reason);
    return false;
  }
  await markSent(mail.id, now);
  return true;
}
