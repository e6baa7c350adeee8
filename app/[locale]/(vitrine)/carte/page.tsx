import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { DrawnPoints } from '@/components/map/drawn-points.tsx';
import { IgnoredParts } from '@/components/map/ignored-parts.tsx';
import { MapExplorer } from '@/components/map/map-explorer.tsx';
import { MapFilters } from '@/components/map/map-filters.tsx';
import { PointList } from '@/components/map/point-list.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { listedPoints, mapCounts, mapPageSize } from '@/lib/map/loaders.ts';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { mapLayers } from '@/lib/map/rules/layers.ts';
import type { MapAddress } from '@/lib/map/types.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { contoursAddress } from '@/lib/territories/rules/shapes/addresses.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { readMapRequest } from '@/lib/web/map-request.ts';
import { mapTiles } from '@/lib/web/map-tiles.ts';
import { pointKind, spokenKinds } from '@/lib/web/map-words.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('map');
  return publicMetadata({
    locale: await getLocale(),
    path: '/carte',
    title: t('title'),
    description: t('lead'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

export default async function MapPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { address, filters, ignored, territories, commune } = await readMapRequest(asked);
  const locale = await getLocale();
  const [t, points, counts, drawing] = await Promise.all([
    getTranslations('map'),
    listedPoints(filters, address.page),
    mapCounts({ ...filters, layers: mapLayers }),
    currentDrawing(),
  ]);
  const path = localizedPath(locale, '/carte');
  const hrefOf = (changed: Partial<MapAddress>) => `${path}${mapQuery(address, changed)}`;
  const shown = counts.filter(({ layer }) => address.layers.includes(layer));
  const totalOf = (of: typeof counts) => of.reduce((sum, { count }) => sum + count, 0);
  const total = totalOf(shown);
  const tiles = mapTiles();
  const nameOf = new Map(territories.map(({ siren, name }) => [siren, name]));

  const drawn = (
    <DrawnPoints
      drawing={drawing}
      counts={shown}
      lit={commune?.insee ?? filters.territorySiren ?? undefined}
      title={t('drawn', { count: total })}
      hrefOf={(territory) => hrefOf({ territory, commune: null })}
    />
  );
  const beside = (
    <>
      <IgnoredParts parts={ignored} />
      <MapFilters
        action={path}
        address={address}
        layers={mapLayers.map((layer) => ({ layer, name: t(`layers.${layer}`), count: totalOf(counts.filter((counted) => counted.layer === layer)) }))}
        territory={{ name: 'territoire', label: t('filterTerritory'), value: address.territory, all: t('all'), options: territories.map(({ slug, name }) => ({ value: slug, label: name })) }}
        words={{ label: t('filter'), layers: t('filterLayers'), search: t('filterSearch'), apply: t('apply'), reset: t('reset') }}
      />
      {commune ? (
        <p>
          {t('inCommune', { commune: commune.name })} <a href={hrefOf({ commune: null })}>{t('everyCommune')}</a>
        </p>
      ) : null}
      <h2 className="map-list-title">{t('list')}</h2>
      <p role="status" className="text-ink-soft">
        {t('count', { count: total })}
      </p>
      {total === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<LinkButton href={address.isOpen ? `${path}${mapQuery({ ...address, layers: mapLayers, territory: null, commune: null, search: '' })}` : path}>{t('reset')}</LinkButton>}>
          {t('emptyText')}
        </EmptyState>
      ) : points.length === 0 ? (
        <EmptyState title={t('emptyPageTitle')} action={<LinkButton href={hrefOf({})}>{t('firstPage')}</LinkButton>} />
      ) : (
        <PointList
          points={points.map((point) => ({
            id: point.id,
            layer: point.layer,
            name: point.name,
            href: localizedPath(locale, point.path),
            kind: pointKind(locale, point),
            place: [point.place, nameOf.get(point.territorySiren)].filter(Boolean).join(', '),
          }))}
          start={1 + (address.page - 1) * mapPageSize}
          {...(address.isOpen ? { show: t('show') } : {})}
        />
      )}
      <Pagination
        label={t('pages')}
        page={address.page}
        pages={Math.ceil(total / mapPageSize)}
        hrefOf={(page) => hrefOf({ page })}
        words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
      />
      <p className="figure-source">{t('where')}</p>
    </>
  );
  return (
    <VitrinePage path="/carte" query={queryOf(asked)} crumbs={[{ label: t('title') }]}>
      {address.isOpen ? null : (
        <>
          <NoScriptPage />
          <HeldPage seconds={1} />
        </>
      )}
      <PageHeader title={t('title')} lead={t('lead')}>
        {address.isOpen ? (
          <LinkButton href={hrefOf({ isOpen: false, page: address.page })} variant="secondary">
            {t('close')}
          </LinkButton>
        ) : (
          <>
            <LinkButton href={`${hrefOf({ isOpen: true, page: address.page })}#carte`}>{t('open')}</LinkButton>
            {tiles ? <p className="map-help">{t('tiles', { origin: tiles.host })}</p> : null}
          </>
        )}
      </PageHeader>
      <div className="container pb-16">
        {address.isOpen ? (
          <MapExplorer
            locale={locale}
            words={messages[locale].map.interactive}
            kinds={spokenKinds(locale)}
            territories={Object.fromEntries(nameOf)}
            address={address}
            pageSize={mapPageSize}
            contours={contoursAddress(drawing.origin.version)}
            credit={drawing.origin.credit}
            tiles={tiles}
            drawn={drawn}
          >
            {beside}
          </MapExplorer>
        ) : (
          <div className="map-explorer">
            <div className="map-region" id="carte">
              {drawn}
            </div>
            <div className="map-beside">{beside}</div>
          </div>
        )}
      </div>
    </VitrinePage>
  );
}
