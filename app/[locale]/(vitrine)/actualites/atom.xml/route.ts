import { hasLocale } from 'next-intl';
import { newsFeed } from '@/lib/web/feeds/news.ts';
import { xmlResponse } from '@/lib/web/feeds/xml.ts';
import { defaultLocale, locales } from '@/lib/web/i18n/locales.ts';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  return xmlResponse(await newsFeed(hasLocale(locales, locale) ? locale : defaultLocale), 'application/atom+xml');
}
