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
