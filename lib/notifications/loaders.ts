import 'server-only';
import { listPreparedMails } from '@/lib/notifications/repository.ts';
import type { PreparedMail } from '@/lib/notifications/types.ts';

/** The mails prepared for one act, held or released since; who may read them is for the domain of the act to say. */
export async function preparedMails(heldFor: string): Promise<PreparedMail[]> {
  return listPreparedMails(heldFor);
}
