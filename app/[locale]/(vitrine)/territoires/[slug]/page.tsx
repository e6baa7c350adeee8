import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { Alive } from '@/components/page/alive.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { TerritoryMesh } from '@/components/territories/territory-mesh.tsx';
import { territoryPage } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { aliveInTerritory } from '@/lib/web/alive.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { territoryData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [locale, territory] = await Promise.all([getLocale(), territoryPage(slug)]);
  if (!territory) return notFoundMetadata();
  return publicMetadata({ locale, path: `/territoires/${slug}`, title: territory.name, description: territory.legalName });
}

export default async function TerritoryPage({ params }: Props) {
  const { slug } = await params;
  const territory = await territoryPage(slug);
  if (!territory) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, alive, format, themes, happening] = await Promise.all([
    getTranslations('territories'),
    getTranslations('alive'),
    getFormatter(),
    themesWithTerres(locale),
    aliveInTerritory(locale, territory),
  ]);
  const year = String(territory.populationYear ?? '');
  const count = territory.communes.length;
  return (
    <VitrinePage
      path={`/territoires/${slug}`}
      crumbs={[{ label: t('title'), path: '/territoires' }, { label: territory.name, lang: 'fr' }]}
      data={[territoryData(placeOf(locale), territory)]}
    >
      <NoScriptPage />
      <PageHeader
        title={territory.name}
        over={t('over')}
        lead={<span lang="fr">{territory.legalName}</span>}
        drawing={<TerritoryMesh slug={slug} size={384} alt={t('meshAlt', { name: territory.name })} />}
      >
        <p>{t('seat', { name: territory.seatName })}</p>
        <ul className="territory-figures">
          <li>
            <strong className="figure-value">
              {format.number(territory.population ?? 0)} <small>{t('inhabitants')}</small>
            </strong>
            <span className="figure-about">{t('populationLabel', { year })}</span>
          </li>
          <li>
            <strong className="figure-value">
              {territory.communeCount} <small>{t('communesLabel', { count: territory.communeCount })}</small>
            </strong>
          </li>
        </ul>
      </PageHeader>
      <Section id="vivant" title={t('alive')}>
        <Alive
          {...happening}
          terreOf={new Map(themes.map((theme) => [theme.slug, theme.terre.slug]))}
          empty={alive('emptyTerritory')}
          labsQuery={`?territoire=${territory.siren}`}
          cahiersQuery={`?territoire=${slug}`}
        />
      </Section>
      <Section
        id="communes"
        title={count === territory.communeCount ? t('communes') : t('communesInMayenne', { count })}
        lead={t('communesLead', { year })}
      >
        <ul className="communes">
          {territory.communes.map(({ insee, name, population }) => (
            <li key={insee}>{`${name} (${format.number(population ?? 0)})`}</li>
          ))}
        </ul>
        <p className="figure-source">{t('source', { year })}</p>
      </Section>
    </VitrinePage>
  );
}
