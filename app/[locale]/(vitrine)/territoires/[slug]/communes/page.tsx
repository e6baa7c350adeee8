import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { TerritoryMesh } from '@/components/territories/territory-mesh.tsx';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { territoryPage } from '@/lib/territories/loaders/territories.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [locale, t, territory] = await Promise.all([getLocale(), getTranslations('territories'), territoryPage(slug)]);
  if (!territory) return notFoundMetadata();
  const { name, communes } = territory;
  return publicMetadata({
    locale,
    path: `/territoires/${slug}/communes`,
    title: t('communesOf', { name }),
    description: t('communesDescription', { name, count: communes.length }),
  });
}

/** The communes of a territory with their populations: what its page has no room for once it is composed at length. */
export default async function TerritoryCommunesPage({ params }: Props) {
  const { slug } = await params;
  const territory = await territoryPage(slug);
  if (!territory) return <NotFoundPage />;
  const [locale, t, format, drawing] = await Promise.all([getLocale(), getTranslations('territories'), getFormatter(), currentDrawing()]);
  const { name, communes, communeCount } = territory;
  const year = String(territory.populationYear ?? '');
  const count = communes.length;
  return (
    <VitrinePage
      path={`/territoires/${slug}/communes`}
      crumbs={[
        { label: t('title'), path: '/territoires' },
        { label: name, path: `/territoires/${slug}`, lang: 'fr' },
        { label: t('communesCrumb') },
      ]}
    >
      <NoScriptPage />
      <PageHeader
        title={t('communesOf', { name })}
        lead={count === communeCount ? t('communesLead', { count, year }) : t('communesLeadInMayenne', { count, communes: communeCount, year })}
        drawing={<TerritoryMesh slug={slug} size={384} alt={t('meshAlt', { name })} />}
      />
      <div className="container">
        <ul className="communes">
          {communes.map((commune) => (
            <li key={commune.insee}>
              <a href={localizedPath(locale, `/communes/${commune.slug}`)}>{commune.name}</a>{' '}
              {commune.population === null ? null : t('communePopulation', { count: commune.population, population: format.number(commune.population) })}
            </li>
          ))}
        </ul>
        <ShapesNote origin={drawing.origin} />
        <p className="figure-source">{t('source', { year })}</p>
      </div>
    </VitrinePage>
  );
}
