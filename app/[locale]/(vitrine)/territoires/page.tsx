import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CommuneField } from '@/components/communes/commune-field.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { DrawnMap } from '@/components/territories/drawn-map.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { TerritoryList } from '@/components/territories/territory-list.tsx';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { territoryTitles } from '@/lib/web/territory-page.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('territories');
  return publicMetadata({ locale: await getLocale(), path: '/territoires', title: t('title'), description: t('description') });
}

export default async function TerritoriesPage() {
  const locale = await getLocale();
  const [t, territories, titles, drawing] = await Promise.all([
    getTranslations('territories'),
    allTerritories(),
    territoryTitles(locale),
    currentDrawing(),
  ]);
  const map = (
    <DrawnMap drawing={drawing} title={t('map')} links={({ slug }) => localizedPath(locale, `/territoires/${slug}`)} labels />
  );
  return (
    <VitrinePage path="/territoires" crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')}>
        <CommuneField id="commune" locale={locale} />
      </PageHeader>
      <div className="container">
        <TerritoryList territories={territories} titles={titles} map={map} />
        <ShapesNote origin={drawing.origin} />
        <p className="mt-8">
          <a href={localizedPath(locale, '/couverture')}>{t('coverage')}</a>
        </p>
        <p className="figure-source">{t('source', { year: String(territories[0]?.populationYear ?? '') })}</p>
      </div>
    </VitrinePage>
  );
}
