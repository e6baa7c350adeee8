import 'server-only';
import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** Writes the mail in the outbox, in the open transaction; a known `uniqueKey` writes nothing. */
export async function addToOutbox(mail: OutgoingMail, now: Date): Promise<void> {
  requireTransaction();
  await db().mail.createMany({
    data: [
      {
        recipient: mail.recipient,
        personId: mail.personId ?? null,
        subject: mail.subject,
        body: mail.body,
        status: mail.held ? 'held' : 'queued',
        createdAt: now,
        sendAfter: mail.sendAfter ?? now,
        uniqueKey: mail.uniqueKey ?? null,
      },
    ],
    skipDuplicates: true,
  });
}
