import { env } from '@/lib/platform/env.ts';
import { frenchOnlyAreas } from '@/lib/web/i18n/links.ts';

// The build makes files of such names at once, without knowing the address of the portal.
export const dynamic = 'force-dynamic';

/**
 * What machines may read: the showcase and the cards that it shares, not what is personal. `/api/` holds nothing to
 * index but those cards and the pictures.
 */
export function GET(): Response {
  // « /comite$ » and « /comite/ », so that « /comite-pegase » stays open.
  const areas = [...frenchOnlyAreas, 'connexion', 'en/connexion'];
  const closed = [...areas.flatMap((area) => [`/${area}$`, `/${area}/`]), '/api/'];
  const lines = [
    'User-agent: *',
    'Allow: /api/cards/',
    'Allow: /api/images/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().SITE_URL}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate' },
  });
}
