import 'server-only';
import { randomBytes } from 'node:crypto';
import { addDays } from 'date-fns';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { listDemonstrationPeople } from '@/lib/identity/repository/people.ts';
import { createSession } from '@/lib/identity/repository/sessions.ts';
import { sessionDays, sessionTokenHash } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/**
 * Signs in as one of the demonstration's people without any proof; gives the session's token and its end.
 * Refused outside the demonstration, and there for anybody who is not one of its people.
 */
export async function openDemonstrationSession(
  context: Context,
  input: { email: string },
): Promise<Result<{ token: string; expiresAt: Date }, IdentityRefusal>> {
  if (!env().DEMONSTRATION) return refuse('demonstration-only');
  const people = await listDemonstrationPeople();
  const person = people.find(({ email }) => email === input.email);
  if (!person) return refuse('person-not-found');
  const token = randomBytes(32).toString('hex');
  const expiresAt = addDays(context.now, sessionDays);
  await createSession({ tokenHash: sessionTokenHash(token), personId: person.id, expiresAt, createdAt: context.now });
  return ok({ token, expiresAt });
}
