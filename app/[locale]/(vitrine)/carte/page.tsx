import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { DrawnPoints } from '@/components/map/drawn-points.tsx';
import { MapBeside } from '@/components/map/map-beside.tsx';
import { MapExplorer } from '@/components/map/map-explorer.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { mapPoints } from '@/lib/map/loaders.ts';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { countedOf, mapLayers, mapPageSize } from '@/lib/map/rules/layers.ts';
import { countByCommune, pageOf } from '@/lib/map/rules/selection.ts';
import type { MapAddress } from '@/lib/map/types.ts';
import { currentDrawing } from '@/lib/territories/loaders/shapes.ts';
import { contoursAddress } from '@/lib/territories/rules/shapes/addresses.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { readMapRequest } from '@/lib/web/map-request.ts';
import { mapTiles } from '@/lib/web/map-tiles.ts';
import { spokenKinds } from '@/lib/web/map-words.ts';
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
  const [t, found, drawing] = await Promise.all([getTranslations('map'), mapPoints({ ...filters, layers: mapLayers }), currentDrawing()]);
  const counts = countByCommune(found);
  const points = pageOf(found.filter(({ layer }) => address.layers.includes(layer)), address.page);
  const hrefOf = (changed: Partial<MapAddress>) => `${localizedPath(locale, '/carte')}${mapQuery(address, changed)}`;
  const shown = counts.filter(({ layer }) => address.layers.includes(layer));
  const tiles = mapTiles();
  const drawn = (
    <DrawnPoints
      drawing={drawing}
      counts={shown}
      lit={commune?.insee ?? filters.territorySiren ?? undefined}
      title={t('drawn', { count: countedOf(counts, address.layers) })}
      hrefOf={(territory) => hrefOf({ territory, commune: null })}
    />
  );
  const beside = <MapBeside address={address} ignored={ignored} territories={territories} commune={commune} points={points} counts={counts} />;
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
            territories={Object.fromEntries(territories.map(({ siren, name }) => [siren, name]))}
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
