import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import { reminderMail } from '@/lib/committee/mails/assignment.ts';
import { listExpected } from '@/lib/committee/repository/expected.ts';
import { reminderCause } from '@/lib/committee/rules/reminders.ts';

/**
 * Writes to each expert for whom a reminder falls due today, one mail with all that is expected of them; run by a job,
 * on nobody's behalf. Repeated in a day, it sends nothing twice. Answers how many people have a reminder today.
 */
export async function sendReminders(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  return transaction(async () => {
    const people = [...Map.groupBy(await listExpected(now, 'everybody'), ({ personId }) => personId)].filter(([, acts]) =>
      acts.some((act) => reminderCause(act, now) !== null),
    );
    for (const [id, acts] of people) {
      const to = { id, email: acts[0]?.email ?? '' };
      const uniqueKey = `committee-reminder:${id}:${parisClock(now).day}`;
      await queueMail(context, { ...reminderMail(to, acts, now, `${env().SITE_URL}/comite`), uniqueKey });
    }
    return people.length;
  });
}
