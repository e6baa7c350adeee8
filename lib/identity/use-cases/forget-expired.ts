import 'server-only';
import { deleteExpired } from '@/lib/identity/repository/sessions.ts';

/** Removes sign-in links and sessions that are over; run by a job, on nobody's behalf. */
export async function forgetExpired(now: Date): Promise<'forgotten'> {
  await deleteExpired(now);
  return 'forgotten';
}
