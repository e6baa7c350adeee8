import { createHash } from 'node:crypto';

/** Attempts before a mail is given up; waits of 1, 5, 25 minutes, then about 2 and 10 hours. */
export const mailAttempts = 6;

/** When a mail is tried again after its `attempt`-th failure (from 1): five times longer each time, in minutes. */
export function nextAttemptAt(attempt: number, now: Date): Date {
  return new Date(now.getTime() + 60_000 * 5 ** (attempt - 1));
}

/** Months after which the text and address of a sent mail are erased. */
export const mailKeptMonths = 13;

/** Name of the job that sends the outbox. */
export const deliverJob = 'deliver-outbox';

/** SHA-256, in hexadecimal, of what a mail says. */
export function mailPrint({ subject, body }: { subject: string; body: string }): string {
  return createHash('sha256').update(JSON.stringify([subject, body])).digest('hex');
}

export interface PreparedText {
  subject: string;
  body: string;
  composedPrint: string;
}

/** True once a person has written something else than what the portal composed. */
export function isCorrected(mail: PreparedText): boolean {
  return mailPrint(mail) !== mail.composedPrint;
}

/** True when the portal would compose another text today: what the mail tells of has changed since. */
export function isOutdated(mail: PreparedText, composedToday: { subject: string; body: string }): boolean {
  return mailPrint(composedToday) !== mail.composedPrint;
}
