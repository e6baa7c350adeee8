import { NextResponse, type NextRequest } from 'next/server';
import { randomBytes } from 'node:crypto';
import { contentSecurityPolicy } from '@/lib/platform/content-security/policy.ts';
import { framedHeader, isFramed, framingOf } from '@/lib/web/framed-page.ts';
import { tilesAllowedAt } from '@/lib/web/map-tiles.ts';

/**
 * Gives a nonce to the answers that the cache never holds: pages that depend on
 * the person or on the query, and forms posted without JavaScript. Cached pages
 * do not come through here: their policy is in their cache entry.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({ nonce, imagesFrom: tilesAllowedAt(request.nextUrl) }, process.env.NODE_ENV === 'development', framingOf(request.nextUrl));
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.delete(framedHeader);
  if (isFramed(request.nextUrl)) headers.set(framedHeader, 'yes');
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/(connexion|mon-espace|comite|maylab|gestion)/:path*',
    '/en/connexion/:path*',
    '/(cahiers|labs|acteurs|carte|communes|couverture|recherche)',
    '/en/(cahiers|labs|acteurs|carte|communes|couverture|recherche)',
    {
      source: '/((?!api/|_next/).*)',
      has: [
        {
          type: 'header',
          key: 'content-type',
          value: '(?:multipart/form-data|application/x-www-form-urlencoded).*',
        },
      ],
    },
  ],
};
