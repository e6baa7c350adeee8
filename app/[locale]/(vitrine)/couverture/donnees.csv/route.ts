import { publicCoverage } from '@/lib/steering/loaders.ts';
import { publicKinds } from '@/lib/steering/rules/kinds.ts';
import { coverageCsv } from '@/lib/web/coverage-file.ts';
import { type Locale, defaultLocale, locales } from '@/lib/web/i18n/locales.ts';
import { licenceAddress } from '@/lib/web/licence.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** The public coverage as a file, under the open licence. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: asked } = await params;
  const locale: Locale = locales.find((each) => each === asked) ?? defaultLocale;
  return new Response(await coverageCsv(locale, await publicCoverage(), publicKinds), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${locale === 'fr' ? 'couverture' : 'coverage'}.csv"`,
      'cache-control': 'public, max-age=60',
      link: `<${licenceAddress}>; rel="license"`,
    },
  });
}
