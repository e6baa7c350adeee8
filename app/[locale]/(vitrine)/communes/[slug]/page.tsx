import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { CommuneField } from '@/components/communes/commune-field.tsx';
import { NearLists } from '@/components/communes/near-lists.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { Section } from '@/components/layout/section.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { DrawnMap } from '@/components/territories/drawn-map.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { communePage } from '@/lib/territories/loaders/communes.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { aroundCommune } from '@/lib/web/around-commune.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { communeData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const [t, locale, commune] = await Promise.all([getTranslations('communes'), getLocale(), communePage(slug)]);
  if (!commune) return notFoundMetadata();
  const description = t('metaDescription', { name: commune.name, territory: commune.territory.name });
  return publicMetadata({ locale, path: `/communes/${slug}`, title: t('metaTitle', { name: commune.name }), description });
}

export default async function CommunePage({ params }: Props) {
  const { slug } = await params;
  const commune = await communePage(slug);
  if (!commune) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, format, drawing, near] = await Promise.all([getTranslations('communes'), getFormatter(), currentDrawing(), aroundCommune(locale, commune)]);
  const { name, territory, population, former, postalCodes } = commune;
  const territoryPath = localizedPath(locale, `/territoires/${territory.slug}`);
  return (
    <VitrinePage
      path={`/communes/${slug}`}
      crumbs={[{ label: t('title'), path: '/communes' }, { label: name, lang: 'fr' }]}
      data={[communeData(placeOf(locale), commune)]}
    >
      <NoScriptPage />
      <PageHeader
        title={name}
        titleLang="fr"
        over={t('over')}
        lead={t.rich('partOf', { territory: territory.name, a: (chunks) => <a href={territoryPath} lang="fr">{chunks}</a> })}
        drawing={
          <div className="commune-drawing">
            <DrawnMap drawing={drawing} title={t('drawing', { name, territory: territory.name })} lit={commune.insee} />
            <ShapesNote origin={drawing.origin} />
          </div>
        }
      >
        {population === null ? null : (
          <p className="commune-population">
            <strong className="figure-value">
              {format.number(population)} <small>{t('population')}</small>
            </strong>
            <span className="figure-about">{t('populationLabel', { year: String(commune.populationYear ?? '') })}</span>
          </p>
        )}
        <DataList
          items={[
            { term: t('postalCode', { count: postalCodes.length }), value: format.list(postalCodes) },
            { term: t('insee'), value: commune.insee },
            { term: t('formerCommunes', { count: former.length }), value: former.length > 0 ? <span lang="fr">{format.list(former)}</span> : '' },
          ]}
        />
      </PageHeader>
      <Section id="pres" title={t('around')}>
        {near.length > 0 ? (
          <>
            <NearLists kinds={near} />
            <p className="figure-source">{t('aroundLead')}</p>
          </>
        ) : (
          <EmptyState title={t('nothing')} action={<LinkButton href={localizedPath(locale, '/demarche')}>{t('how')}</LinkButton>}>
            {t('nothingHelp')}
          </EmptyState>
        )}
        <p className="commune-ways">
          <LinkButton href={`${localizedPath(locale, '/carte')}?commune=${commune.slug}`}>{t('mapAround', { name })}</LinkButton>
          <LinkButton href={territoryPath} variant="secondary">
            {t('toTerritory', { territory: territory.name })}
          </LinkButton>
        </p>
      </Section>
      <Section id="autre" title={t('other')}>
        <CommuneField id="autre-commune" locale={locale} />
      </Section>
    </VitrinePage>
  );
}
