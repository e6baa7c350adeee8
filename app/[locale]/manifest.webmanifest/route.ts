import type { MetadataRoute } from 'next';
import { hasLocale } from 'next-intl';
import { brand } from '@/lib/web/brand.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { defaultLocale, locales } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { manifestIcons } from '@/lib/web/icons.ts';

// The build makes files of such names at once, without knowing the address of the portal.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** What a device needs to add the portal to its screen. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: asked } = await params;
  const locale = hasLocale(locales, asked) ? asked : defaultLocale;
  const { name } = brand();
  const manifest: MetadataRoute.Manifest = {
    id: '/',
    name,
    short_name: name,
    description: messages[locale].common.description,
    lang: locale,
    start_url: localizedPath(locale, '/'),
    display: 'browser',
    background_color: '#fafaf5',
    theme_color: '#10271c',
    icons: manifestIcons(),
  };
  return Response.json(manifest, {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=0, s-maxage=1, must-revalidate' },
  });
}
