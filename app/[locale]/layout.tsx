import '@/app/globals.css';
import type { Metadata, Viewport } from 'next';
import { hasLocale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { env } from '@/lib/platform/env.ts';
import { typefaces } from '@/components/brand/fonts.ts';
import { brand } from '@/lib/web/brand.ts';
import { siteIcons } from '@/lib/web/icons.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { locales } from '@/lib/web/i18n/locales.ts';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Nothing is built in advance: `next build` needs no database, pages are built on first visit. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('common'), getLocale()]);
  const { name } = brand();
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: name, template: `%s · ${name}` },
    description: t('description'),
    manifest: localizedPath(locale, '/manifest.webmanifest'),
    ...siteIcons(),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafaf5' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1813' },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  return (
    <html lang={locale} className={typefaces}>
      <body>{children}</body>
    </html>
  );
}
