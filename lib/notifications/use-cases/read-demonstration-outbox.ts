import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { listRecentMails } from '@/lib/notifications/repository.ts';
import type { MailSummary } from '@/lib/notifications/types.ts';
import { env } from '@/lib/platform/env.ts';

/** The last fifty mails of the demonstration, newest first; none outside the demonstration. */
export async function readDemonstrationOutbox(_context: Context): Promise<MailSummary[]> {
  return env().DEMONSTRATION ? listRecentMails(50) : [];
}
