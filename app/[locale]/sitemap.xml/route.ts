import { env } from '@/lib/platform/env.ts';
import { xmlResponse } from '@/lib/web/feeds/xml.ts';
import { defaultLocale } from '@/lib/web/i18n/locales.ts';
import { sitemapOf } from '@/lib/web/public-pages/sitemap.ts';
import { publicPageSources } from '@/lib/web/public-pages/sources.ts';

// The build makes files of such names at once, without knowing the address of the portal.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** Every public page in both languages, for search engines. There is one, at the root. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const site = env().SITE_URL;
  if ((await params).locale !== defaultLocale) return Response.redirect(`${site}/sitemap.xml`, 308);
  const pages = await Promise.all(publicPageSources.map((source) => source.pages(defaultLocale)));
  return xmlResponse(sitemapOf(site, pages.flat()), 'application/xml');
}
