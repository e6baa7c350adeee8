import { xmlText } from '@/lib/web/feeds/xml.ts';
import { languageAlternates, localizedPath } from '@/lib/web/i18n/links.ts';
import { defaultLocale, locales } from '@/lib/web/i18n/locales.ts';
import type { PublicPage } from '@/lib/web/public-pages/types.ts';

/** A sitemap may hold this many addresses (https://www.sitemaps.org/protocol.html). */
const mostAddresses = 50_000;

/** The sitemap of these pages: each in each language, with its twins, and the day it last changed when it is known. */
export function sitemapOf(siteUrl: string, pages: readonly PublicPage[]): string {
  const absolute = (path: string) => xmlText(path === '/' ? `${siteUrl}/` : `${siteUrl}${path}`);
  const kept = pages.slice(0, Math.floor(mostAddresses / locales.length));
  const urls = kept.flatMap(({ path, changedAt }) => {
    const twins = Object.entries(languageAlternates(defaultLocale, path).languages)
      .map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${absolute(address)}"/>`)
      .join('');
    const date = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return locales.map((locale) => `<url><loc>${absolute(localizedPath(locale, path))}</loc>${date}${twins}</url>`);
  });
  return [
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}
