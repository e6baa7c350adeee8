import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { CoverageSections } from '@/components/steering/coverage-sections.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { publicCoverage } from '@/lib/steering/loaders.ts';
import { publicKinds } from '@/lib/steering/rules/kinds.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { coverageQuery, coverageView, listOfCovered } from '@/lib/web/coverage.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { licenceAddress } from '@/lib/web/licence.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { datasetData } from '@/lib/web/structured-data.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('coverage');
  return publicMetadata({
    locale: await getLocale(),
    path: '/couverture',
    title: t('title'),
    description: t('description'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

export default async function CoveragePage({ searchParams }: Props) {
  const asked = await searchParams;
  const locale = await getLocale();
  const [t, numbers, drawing] = await Promise.all([getTranslations('coverage'), publicCoverage(), currentDrawing()]);
  const view = await coverageView(locale, numbers, publicKinds, coverageQuery(publicKinds, asked));
  const csv = '/couverture/donnees.csv' as const;
  return (
    <VitrinePage
      path="/couverture"
      query={queryOf(asked)}
      crumbs={[{ label: t('short') }]}
      data={[datasetData(placeOf(locale), { path: '/couverture', name: t('title'), description: t('description'), file: csv, licence: licenceAddress })]}
    >
      <NoScriptPage />
      <HeldPage seconds={10} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container pb-16">
        <CoverageSections
          path={localizedPath(locale, '/couverture')}
          kinds={publicKinds}
          view={view}
          drawing={drawing}
          note={<ShapesNote origin={drawing.origin} />}
          listOf={(territory, theme) => listOfCovered(view.kind, territory, theme)}
        />
        <section className="coverage-part" aria-labelledby="nombres-titre">
          <h2 id="nombres-titre">{t('sources')}</h2>
          <p className="max-w-[46rem]">{t('sourcesText')}</p>
          <p className="mt-4">
            <a href={localizedPath(locale, csv)}>{t('csv')}</a> {t.rich('csvNote', { a: (chunks) => <a href={licenceAddress}>{chunks}</a> })}
          </p>
        </section>
      </div>
    </VitrinePage>
  );
}
