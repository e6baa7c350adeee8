import { hasLocale } from 'next-intl';
import { defaultLocale, locales } from '@/lib/web/i18n/locales.ts';
import { approachSynthesis } from '@/lib/web/synthesis.ts';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** The approach on four pages; kept like a public page, and set again like one once something public has changed. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  const language = hasLocale(locales, locale) ? locale : defaultLocale;
  const { pdf } = await approachSynthesis(language);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="synthese-${language}.pdf"`,
      // Left unsaid, the framework lets a front server hold it for a year.
      'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
    },
  });
}
