import 'server-only';
import { randomBytes } from 'node:crypto';
import { addMinutes } from 'date-fns';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { listDemonstrationPeople } from '@/lib/identity/repository/people.ts';
import { createVerificationToken } from '@/lib/identity/repository/sessions.ts';
import { signInLinkMinutes, signInTokenHash } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/**
 * Gives a sign-in token for a person of the demonstration without any mail.
 * Refused outside the demonstration, and there for anybody who is not one of its people.
 */
export async function issueDemonstrationLink(
  context: Context,
  input: { email: string },
): Promise<Result<{ email: string; token: string }, IdentityRefusal>> {
  if (!env().DEMONSTRATION) return refuse('demonstration-only');
  const people = await listDemonstrationPeople();
  if (!people.some(({ email }) => email === input.email)) return refuse('person-not-found');
  const token = randomBytes(32).toString('hex');
  await createVerificationToken({
    identifier: input.email,
    tokenHash: signInTokenHash(token, env().AUTH_SECRET),
    expiresAt: addMinutes(context.now, signInLinkMinutes),
  });
  return ok({ email: input.email, token });
}
