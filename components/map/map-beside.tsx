import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { IgnoredParts } from '@/components/map/ignored-parts.tsx';
import { MapFilters } from '@/components/map/map-filters.tsx';
import { PointList } from '@/components/map/point-list.tsx';
import { placeWords } from '@/components/map/spoken.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { countedOf, mapLayers, mapPageSize } from '@/lib/map/rules/layers.ts';
import type { IgnoredPart, MapAddress, MapCount, MapPoint } from '@/lib/map/types.ts';
import type { CommuneSummary, TerritorySummary } from '@/lib/territories/types/territory.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { pointKind } from '@/lib/web/map-words.ts';

interface Props {
  address: MapAddress;
  ignored: readonly IgnoredPart[];
  territories: readonly TerritorySummary[];
  commune: CommuneSummary | null;
  /** Of the page of the list that is asked for. */
  points: readonly MapPoint[];
  /** Of every layer, under the other filters. */
  counts: readonly MapCount[];
}

/** Beside the map: what it shows is chosen there, and listed. */
export async function MapBeside({ address, ignored, territories, commune, points, counts }: Props) {
  const [t, format, locale] = await Promise.all([getTranslations('map'), getFormatter(), getLocale()]);
  const path = localizedPath(locale, '/carte');
  const hrefOf = (changed: Partial<MapAddress>) => `${path}${mapQuery(address, changed)}`;
  const total = countedOf(counts, address.layers);
  const nameOf = new Map(territories.map(({ siren, name }) => [siren, name]));
  const everything = { layers: mapLayers, territory: null, commune: null, search: '' };
  return (
    <>
      <IgnoredParts parts={ignored} />
      <MapFilters
        action={path}
        address={address}
        layers={mapLayers.map((layer) => ({ layer, name: t(`layers.${layer}`), count: format.number(countedOf(counts, [layer])) }))}
        territory={{ name: 'territoire', label: t('filterTerritory'), value: address.territory, all: t('all'), options: territories.map(({ slug, name }) => ({ value: slug, label: name })) }}
        words={{ label: t('filter'), layers: t('filterLayers'), search: t('filterSearch'), apply: t('apply'), reset: t('reset') }}
      />
      {commune ? (
        <p>
          {t('inCommune', { commune: commune.name })} <a href={hrefOf({ commune: null })}>{t('everyCommune')}</a>
        </p>
      ) : null}
      <h2 className="map-list-title">{t('list')}</h2>
      <p role="status" className="mb-4 text-ink-soft">
        {t('count', { count: total })}
      </p>
      {total === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<LinkButton href={hrefOf(everything)}>{t('reset')}</LinkButton>}>
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
            place: placeWords(point, nameOf.get(point.territorySiren)),
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
}
