import 'server-only';
import { deleteSessionByToken } from '@/lib/identity/repository/sessions.ts';
import { sessionTokenHash } from '@/lib/identity/rules.ts';

/** Closes the session that this token opens: who holds the token may always leave. */
export async function closeOwnSession(input: { token: string }): Promise<'closed'> {
  await deleteSessionByToken(sessionTokenHash(input.token));
  return 'closed';
}
