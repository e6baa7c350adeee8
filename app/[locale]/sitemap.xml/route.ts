import { env } from '@/lib/platform/env.ts';
import { xmlResponse } from '@/lib/web/feeds/xml.ts';
import { defaultLocale } from '@/lib/web/i18n/locales.ts';
import { keptText } from '@/lib/web/public-pages/kept-text.ts';
import { sitemapOf } from '@/lib/web/public-pages/sitemap.ts';
import { publicPageSources } from '@/lib/web/public-pages/sources.ts';

// The build makes files of such names at once, without knowing the address of the portal.
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** It reads every public page: anybody may ask for it, as often as they like. */
const sitemap = keptText(async () => {
  const pages = await Promise.all(publicPageSources.map((source) => source.pages(defaultLocale)));
  return sitemapOf(env().SITE_URL, pages.flat());
});

/** Every public page in both languages, for search engines. There is one, at the root. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  if ((await params).locale !== defaultLocale) return Response.redirect(`${env().SITE_URL}/sitemap.xml`, 308);
  return xmlResponse(await sitemap(), 'application/xml');
}
