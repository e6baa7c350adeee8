import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { TerritoryList } from '@/components/territories/territory-list.tsx';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('territories');
  return publicMetadata({ locale: await getLocale(), path: '/territoires', title: t('title'), description: t('description') });
}

export default async function TerritoriesPage() {
  const [t, territories] = await Promise.all([getTranslations('territories'), allTerritories()]);
  return (
    <VitrinePage path="/territoires" crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container">
        <TerritoryList territories={territories} />
        <p className="figure-source">{t('source', { year: String(territories[0]?.populationYear ?? '') })}</p>
      </div>
    </VitrinePage>
  );
}
