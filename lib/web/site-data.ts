import 'server-only';
import { brand } from '@/lib/web/brand.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { publisher } from '@/lib/web/publisher.ts';
import { type Place, publisherData, type Thing, websiteData } from '@/lib/web/structured-data.ts';

/** Where the addresses of structured data lead. */
export function placeOf(locale: Locale): Place {
  return { site: publisher().site, locale };
}

/** The portal and who answers for it, as the home tells machines. */
export function siteData(locale: Locale): Thing[] {
  const { name } = brand();
  const itsPublisher = publisherData(publisher(), name);
  const website = websiteData(placeOf(locale), name, messages[locale].common.description, itsPublisher !== null);
  return itsPublisher ? [website, itsPublisher] : [website];
}
