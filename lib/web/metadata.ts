import 'server-only';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { asTerre, type TerreSlug } from '@/components/brand/terre.ts';
import { env } from '@/lib/platform/env.ts';
import { brand } from '@/lib/web/brand.ts';
import { cardAddress, cardTitle } from '@/lib/web/cards/address.ts';
import { languageAlternates, localizedPath } from '@/lib/web/i18n/links.ts';
import { type Locale, locales } from '@/lib/web/i18n/locales.ts';
import { shortened } from '@/lib/web/shortened.ts';

/** Territories of the languages, as Open Graph writes them. */
const openGraphLocales: Record<Locale, string> = { fr: 'fr_FR', en: 'en_GB' };

export interface PublicPageMetadata {
  locale: Locale;
  /** address of the page in French, without query */
  path: `/${string}`;
  /** absent on the home, which bears the name of the site alone */
  title?: string;
  description: string;
  /** the terre whose colours the page takes; a slug that is none gives the colours of the brand */
  terre?: TerreSlug | (string & {}) | null | undefined;
  kind?: 'website' | 'article' | 'profile';
  publishedAt?: Date | null | undefined;
  changedAt?: Date | null | undefined;
  /** French addresses of the feeds about what the page shows */
  feed?: `/${string}` | undefined;
  /**
   * A state of a list (filters, search, page): for people, not for search engines, which follow its links. Its card is
   * that of the site: what was typed in an address is never printed under our name.
   */
  isVariant?: boolean;
  /** Its author took it back: it is still read from what it belongs to, no search engine leads there. */
  isWithdrawn?: boolean;
}

/** What a search engine shows of a description. */
export function shortDescription(text: string): string {
  return shortened(text, 200);
}

/** Title, description, own address and its twins, card and feed of a public page: every public page goes through here. */
export async function publicMetadata(page: PublicPageMetadata): Promise<Metadata> {
  const { locale, path, title, kind = 'website', isVariant = false, isWithdrawn = false } = page;
  const t = await getTranslations({ locale, namespace: 'common' });
  const { name, mark } = brand();
  const card = {
    locale,
    title: cardTitle((isVariant ? undefined : title) ?? t('cardTitle')),
    terre: asTerre(page.terre ?? '') ?? null,
  };
  const description = shortDescription(page.description);
  const heading = (isVariant ? undefined : title) ?? name;
  const image = {
    url: cardAddress(card, `${name} ${mark}`, env().AUTH_SECRET),
    width: 1200,
    height: 630,
    alt: t('cardAlt', { title: card.title, name }),
  };
  const alternates = languageAlternates(locale, path);
  const feedTypes = page.feed ? { 'application/atom+xml': localizedPath(locale, page.feed) } : undefined;
  const common = {
    title: heading,
    description,
    url: alternates.canonical,
    siteName: name,
    locale: openGraphLocales[locale],
    alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocales[other]),
    images: [image],
  };
  return {
    title: title ?? { absolute: name },
    description,
    alternates: isVariant ? { types: feedTypes } : { ...alternates, types: feedTypes },
    robots: isVariant || isWithdrawn ? { index: false, follow: true } : undefined,
    openGraph:
      kind === 'article'
        ? {
            ...common,
            type: 'article',
            publishedTime: page.publishedAt?.toISOString(),
            modifiedTime: page.changedAt?.toISOString(),
          }
        : { ...common, type: kind },
    // The image is that of Open Graph, which everybody reads: an empty list keeps the framework from repeating it in five elements.
    twitter: { card: 'summary_large_image', images: [] },
  };
}
