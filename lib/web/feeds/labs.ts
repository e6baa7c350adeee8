import 'server-only';
import { publicLabAddresses } from '@/lib/labs/loaders.ts';
import { brand } from '@/lib/web/brand.ts';
import { atomFeed, feedLength, urnOf } from '@/lib/web/feeds/atom.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { publisher } from '@/lib/web/publisher.ts';

/** The LABs whose page changed last. Their texts stay in the language of those who wrote them. */
export async function labsFeed(locale: Locale): Promise<string> {
  const { site, name } = publisher();
  const absolute = (path: `/${string}`) => `${site}${localizedPath(locale, path)}`;
  const labs = await publicLabAddresses(feedLength);
  const texts = messages[locale].labs;
  return atomFeed({
    url: absolute('/labs/atom.xml'),
    page: absolute('/labs'),
    language: locale,
    title: `${texts.title} · ${brand().name}`,
    subtitle: texts.lead,
    author: name ?? brand().name,
    entries: labs.map(({ id, slug, ...lab }) => ({ id: urnOf(id), url: absolute(`/labs/${slug}`), language: 'fr', ...lab })),
  });
}
