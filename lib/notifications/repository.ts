import 'server-only';
import type { MailSummary, OutgoingMail } from '@/lib/notifications/types.ts';
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

export interface ClaimedMail {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  /** This attempt included. */
  attempts: number;
}

/** Takes the mails that are due, for ten minutes: another instance leaves them alone, a crash frees them. */
export async function claimDueMails(now: Date, count: number): Promise<ClaimedMail[]> {
  const lease = new Date(now.getTime() + 600_000);
  return db().$queryRaw<ClaimedMail[]>`
    UPDATE "Mail" SET attempts = attempts + 1, "sendAfter" = ${lease}
    WHERE id IN (
      SELECT id FROM "Mail" WHERE status = 'queued' AND "sendAfter" <= ${now}
      ORDER BY "sendAfter" LIMIT ${count} FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, subject, body, attempts`;
}

export async function markSent(id: string, sentAt: Date): Promise<void> {
  await db().mail.update({ where: { id }, data: { status: 'sent', sentAt, lastError: '' }, select: { id: true } });
}

export async function markTriedAgainAt(id: string, sendAfter: Date, lastError: string): Promise<void> {
  await db().mail.update({ where: { id }, data: { sendAfter, lastError }, select: { id: true } });
}

export async function markFailed(id: string, lastError: string): Promise<void> {
  await db().mail.update({ where: { id }, data: { status: 'failed', lastError }, select: { id: true } });
}

/** Erases sent and failed mails older than `before`. */
export async function eraseMailsBefore(before: Date): Promise<number> {
  const { count } = await db().mail.deleteMany({ where: { createdAt: { lt: before }, status: { in: ['sent', 'failed'] } } });
  return count;
}

export async function listRecentMails(take: number): Promise<MailSummary[]> {
  return db().mail.findMany({
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, recipient: true, subject: true, body: true, status: true, createdAt: true },
  });
}
