import { env } from '@/lib/platform/env.ts';

/** Name of the session cookie, prefixed by the browser's own guard when the portal is served over HTTPS. */
export function sessionCookieName(): string {
  return env().SITE_URL.startsWith('https:') ? '__Secure-mayenne.session' : 'mayenne.session';
}
