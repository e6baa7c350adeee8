import 'server-only';
import type { AuthOptions } from 'next-auth';
import EmailProvider from 'next-auth/providers/email';
import { authAdapter } from '@/lib/identity/auth-adapter.ts';
import { sessionDays, signInLinkMinutes } from '@/lib/identity/rules.ts';
import { env } from '@/lib/platform/env.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';

/**
 * next-auth keeps the callback and the session; links are made by `request-sign-in-link`, because its own
 * form needs a cookie that an anonymous visitor does not have.
 */
export function authOptions(): AuthOptions {
  const secure = env().SITE_URL.startsWith('https:');
  return {
    secret: env().AUTH_SECRET,
    adapter: authAdapter,
    session: { strategy: 'database', maxAge: sessionDays * 86_400, updateAge: sessionDays * 86_400 },
    pages: { signIn: '/connexion', error: '/connexion/erreur', verifyRequest: '/connexion/envoye' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      EmailProvider({
        maxAge: signInLinkMinutes * 60,
        async sendVerificationRequest() {
          throw new Error('Sign-in links are sent by request-sign-in-link.');
        },
      }),
    ],
  };
}
