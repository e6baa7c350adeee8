import 'server-only';
import { mailPrint } from '@/lib/notifications/rules.ts';
import type { MailSummary, OutgoingMail, PreparedMail } from '@/lib/notifications/types.ts';
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
        status: mail.heldFor === undefined ? 'queued' : 'held',
        heldFor: mail.heldFor ?? null,
        composedPrint: mail.heldFor === undefined ? '' : mailPrint(mail),
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

/** The last mails that left or are about to; what waits for a person is nobody else's to read. */
export async function listRecentMails(take: number): Promise<MailSummary[]> {
  return db().mail.findMany({
    where: { status: { not: 'held' } },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, recipient: true, subject: true, body: true, status: true, createdAt: true },
  });
}

const preparedColumns = {
  id: true,
  recipient: true,
  personId: true,
  subject: true,
  body: true,
  status: true,
  createdAt: true,
  uniqueKey: true,
  composedPrint: true,
} as const;

/** Mails prepared for one act, held or released since, in the order they were prepared. */
export async function listPreparedMails(heldFor: string): Promise<PreparedMail[]> {
  return db().mail.findMany({ where: { heldFor }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: preparedColumns });
}

/** A mail that is still held for this act, its row kept until the end of the transaction. */
export async function findHeldMailForUpdate(id: string, heldFor: string): Promise<PreparedMail | null> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "Mail" WHERE id = ${id}::uuid FOR UPDATE`;
  return db().mail.findFirst({ where: { id, heldFor, status: 'held' }, select: preparedColumns });
}

export async function rewriteMail(id: string, text: { subject: string; body: string; composedPrint: string }): Promise<void> {
  requireTransaction();
  await db().mail.update({ where: { id }, data: text, select: { id: true } });
}

/** Among these, the mails held for an act are forgotten: nobody was ever told. */
export async function deleteHeldMails(heldFor: string, ids: readonly string[]): Promise<number> {
  requireTransaction();
  const { count } = await db().mail.deleteMany({ where: { heldFor, status: 'held', id: { in: [...ids] } } });
  return count;
}

/** Among these, the mails held for an act leave at the next run of the outbox. */
export async function queueHeldMails(heldFor: string, ids: readonly string[], now: Date): Promise<number> {
  requireTransaction();
  const { count } = await db().mail.updateMany({ where: { heldFor, status: 'held', id: { in: [...ids] } }, data: { status: 'queued', sendAfter: now } });
  return count;
}
