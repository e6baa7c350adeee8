import 'server-only';
import { eraseMailsBefore } from '@/lib/notifications/repository.ts';

/** Erases the mails sent or given up before an instant, with the addresses they hold; run by a job. Gives how many. */
export async function eraseOldMails(before: Date): Promise<number> {
  return eraseMailsBefore(before);
}
