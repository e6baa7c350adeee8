import { env } from '@/lib/platform/env.ts';

/** next-auth sends here a link that is over or was used. */
export function GET(): Response {
  return Response.redirect(new URL('/connexion/erreur', env().SITE_URL), 303);
}
