import 'server-only';
import { randomBytes } from 'node:crypto';
import { addMinutes } from 'date-fns';
import type { IdentityRefusal } from '@/lib/identity/errors.ts';
import { signInMail } from '@/lib/identity/mails.ts';
import { createVerificationToken } from '@/lib/identity/repository/sessions.ts';
import { signInLinkMinutes, signInTokenHash } from '@/lib/identity/rules.ts';
import type { SignInRequest } from '@/lib/identity/schema.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perAddress = { limit: 5, seconds: 900 };
const perOrigin = { limit: 30, seconds: 900 };

/**
 * Sends a sign-in link to the address, known or not: the answer and its work are the same, so that nobody
 * learns who has an account. Limited per address and per network origin.
 */
export async function requestSignInLink(
  context: Context,
  input: SignInRequest & { origin: string },
): Promise<Result<{ email: string }, IdentityRefusal>> {
  const allowed =
    (await withinRate(`sign-in:origin:${input.origin}`, perOrigin, context.now)) &&
    (await withinRate(`sign-in:address:${input.email}`, perAddress, context.now));
  if (!allowed) return refuse('too-many-requests');

  const token = randomBytes(32).toString('hex');
  const link = new URL(input.locale === 'en' ? '/en/connexion/lien' : '/connexion/lien', env().SITE_URL);
  link.search = new URLSearchParams({ email: input.email, token, retour: input.returnTo }).toString();
  await transaction(async () => {
    await createVerificationToken({
      identifier: input.email,
      tokenHash: signInTokenHash(token, env().AUTH_SECRET),
      expiresAt: addMinutes(context.now, signInLinkMinutes),
    });
    await queueMail(context, signInMail(input.email, input.locale, env().BRAND_NAME, link.href));
  });
  return ok({ email: input.email });
}
