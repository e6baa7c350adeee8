'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { LeafletMap } from '@/components/map/leaflet-map.ts';
import { MapPanel, type PanelPoint } from '@/components/map/map-panel.tsx';
import { placeWords, spoken } from '@/components/map/spoken.ts';
import { useListBeside } from '@/components/map/use-list-beside.ts';
import { useMapPoints } from '@/components/map/use-map-points.ts';
import { mapQuery } from '@/lib/map/rules/address.ts';
import { mapLayers } from '@/lib/map/rules/layers.ts';
import { nearest, type Position } from '@/lib/map/rules/nearness.ts';
import type { MapAddress, MapPoint } from '@/lib/map/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import type { Messages } from '@/lib/web/i18n/messages.ts';
import type { KindWords } from '@/lib/web/map-words.ts';

interface MapExplorerProps {
  locale: Locale;
  words: Messages['map']['interactive'];
  kinds: KindWords;
  /** Names of the territories, by SIREN. */
  territories: Readonly<Record<string, string>>;
  address: MapAddress;
  pageSize: number;
  contours: string;
  credit: string;
  tiles: { url: string; attribution: string } | null;
  /** Shown until the map is ready, and where no script runs. */
  drawn: ReactNode;
  /** Beside the map: filters, list, pages. */
  children: ReactNode;
}

/** What is shown over the map: things at one position, or the nearest to the reader. */
interface Chosen {
  title: string;
  /** The spot whose marker takes the focus back. */
  spot: string | null;
  points: readonly (MapPoint & { distance?: number })[];
  lit: string | null;
}

/** Things listed over the map, at most; the list beside holds the others. */
const mostListed = 30;
const mostNear = 8;

/** The interactive map beside its list: what is done in one is seen in the other, and in the address. */
export function MapExplorer({ locale, words, kinds, territories, address, pageSize, contours, credit, tiles, drawn, children }: MapExplorerProps) {
  const router = useRouter();
  const region = useRef<HTMLElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LeafletMap>();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [notice, setNotice] = useState('');
  const { points, hasFailed } = useMapPoints(`/api/carte/points${mapQuery(address, { isOpen: false })}`);
  const lit = useRef<string | null>(null);
  /** What the map is opened with: the page that opened it does not change them. */
  const openedWith = useRef({ words, kinds, tiles, contours, credit });
  const path = localizedPath(locale, '/carte');

  useEffect(() => {
    const element = ground.current;
    if (!element) return;
    const { words: said, kinds: named, ...opening } = openedWith.current;
    let opened: LeafletMap | undefined;
    let isCurrent = true;
    // Said by the script itself: where none runs, nothing is loading.
    setNotice(said.loading);
    import('./leaflet-map.ts').then(
      ({ openLeafletMap }) => {
        if (!isCurrent) return;
        opened = openLeafletMap(element, {
          ...opening,
          words: { ...said, kinds: named },
          onChoose: (spot) => {
            const title = spot.points.length === 1 ? spot.points[0]!.place : spoken(said.several, { count: String(spot.points.length), place: spot.points[0]!.place });
            setChosen({ title, spot: spot.key, points: spot.points, lit: lit.current });
            lit.current = null;
          },
          onTilesLost: () => setNotice(said.tilesLost),
        });
        setMap(opened);
        setNotice('');
      },
      () => isCurrent && setNotice(said.failed),
    );
    return () => {
      isCurrent = false;
      opened?.close();
    };
  }, []);

  useEffect(() => {
    if (map && points) map.setPoints(points);
  }, [map, points]);

  const dismiss = () => {
    setChosen(null);
    if (chosen?.spot) map?.focus(chosen.spot);
    else region.current?.querySelector<HTMLElement>('[data-locate]')?.focus();
  };

  useEffect(() => {
    if (chosen) document.getElementById('map-panel-title')?.focus();
  }, [chosen]);

  useEffect(() => {
    if (!chosen) return;
    const closeByKey = (event: KeyboardEvent) => event.key === 'Escape' && dismiss();
    document.addEventListener('keydown', closeByKey);
    return () => document.removeEventListener('keydown', closeByKey);
  });

  const twinOf = (id: string) => {
    const place = points?.findIndex((point) => point.id === id) ?? -1;
    return `${path}${mapQuery(address, { page: Math.floor(Math.max(0, place) / pageSize) + 1 })}#${id}`;
  };

  const panelPoint = ({ id, layer, name, path: page, kind, place, territorySiren, distance }: Chosen['points'][number]): PanelPoint => ({
    id,
    layer,
    name,
    href: localizedPath(locale, page),
    kind: kinds[layer][kind] ?? kind,
    place: [
      placeWords({ layer, place }, territories[territorySiren]),
      ...(distance === undefined ? [] : [spoken(words.distance, { distance: distance.toLocaleString(locale, { maximumFractionDigits: 1 }) })]),
    ].join(', '),
    twin: twinOf(id),
    isLit: id === chosen?.lit,
  });

  function locate(): void {
    setNotice(words.locating);
    const found = ({ latitude, longitude }: Position) => {
      map?.standAt({ latitude, longitude });
      setNotice('');
      setChosen({ title: words.near, spot: null, points: nearest(points ?? [], { latitude, longitude }, mostNear), lit: null });
    };
    navigator.geolocation.getCurrentPosition(({ coords }) => found(coords), () => setNotice(words.notLocated), { maximumAge: 60_000, timeout: 15_000 });
  }

  function filter(form: HTMLFormElement): void {
    const given = new FormData(form);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const layers = given.getAll('calque');
    // None ticked asks for nothing in particular: all of them are shown, and ticked.
    if (layers.length === 0) for (const box of form.querySelectorAll<HTMLInputElement>('[name=calque]')) box.checked = true;
    const wanted = { layers: mapLayers.filter((layer) => layers.includes(layer)), territory: text('territoire') || null, search: text('recherche') };
    setChosen(null);
    router.replace(`${path}${mapQuery(address, wanted)}`, { scroll: false });
  }

  useListBeside(beside, {
    onFilter: filter,
    onShow: (id) => {
      if (!map || !points?.some((point) => point.id === id)) return false;
      region.current?.scrollIntoView({ block: 'nearest' });
      lit.current = id;
      map.reveal(id);
      return true;
    },
    onPointAt: (id) => map?.pointAt(id),
  });

  const status = hasFailed ? words.pointsLost : map && !points ? words.loading : notice;
  return (
    <div className="map-explorer">
      <section
        ref={region}
        className="map-region"
        id="carte"
        aria-label={words.region}
        tabIndex={-1}
      >
        <div className="map-stage" data-ready={map ? '' : undefined}>
          <div ref={ground} className="map-ground" role="group" aria-label={words.ground} aria-describedby="map-help" />
          {map ? null : <div className="map-drawn">{drawn}</div>}
          {chosen ? (
            <MapPanel
              title={chosen.title}
              points={chosen.points.slice(0, mostListed).map(panelPoint)}
              more={
                chosen.points.length > mostListed
                  ? { href: twinOf(chosen.points[mostListed]!.id), label: spoken(words.more, { count: String(chosen.points.length - mostListed) }) }
                  : undefined
              }
              words={words}
              onClose={dismiss}
            />
          ) : null}
        </div>
        <p id="map-help" className="map-help">
          {map ? words.help : words.waiting}
        </p>
        <p role="status" className="map-status">
          {status}
        </p>
        {map ? (
          <button type="button" data-locate="" className="button button-secondary button-small map-locate" onClick={locate}>
            {words.locate}
          </button>
        ) : null}
      </section>
      <div className="map-beside" ref={beside}>
        {children}
      </div>
    </div>
  );
}
