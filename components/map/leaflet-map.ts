import * as L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './leaflet-map.css';
import { asHtml } from '@/components/map/as-html.ts';
import { isArrow, markHtml, markLabel, type MarkWords, markSize } from '@/components/map/leaflet-marks.ts';
import { drawContours, layTiles, type Tiles } from '@/components/map/leaflet-ground.ts';
import { arrangeNames } from '@/components/map/leaflet-names.ts';
import { clusterSpots, lastClusteredZoom, type Mark, type Spot, spotsOf } from '@/lib/map/rules/clusters.ts';
import type { Position } from '@/lib/map/rules/nearness.ts';
import type { MapPoint } from '@/lib/map/types.ts';

/** The interactive map, once it is open. */
export interface LeafletMap {
  /** Replaces what the markers show. */
  setPoints: (points: readonly MapPoint[]) => void;
  /** Goes where a point has a marker of its own, and chooses it. */
  reveal: (id: string) => void;
  /** Lights up the marker that holds a point; none when null. */
  pointAt: (id: string | null) => void;
  /** Gives the focus to the marker of a spot, or to the map when it is no longer drawn. */
  focus: (spot: string) => void;
  /** Shows where the reader is. */
  standAt: (position: Position) => void;
  close: () => void;
}

interface Options {
  words: MarkWords & { zoomIn: string; zoomOut: string };
  tiles: Tiles | null;
  /** Address of the contours, in GeoJSON, and who made them. */
  contours: string;
  credit: string;
  onChoose: (spot: Spot) => void;
  /** No tile came: the contours are the whole ground. */
  onTilesLost: () => void;
}

/** The Mayenne, and as far around it as one may go. */
const home = L.latLngBounds([47.73, -1.24], [48.57, -0.04]);
const lastZoom = 17;

/** Opens the map in an element, which is emptied. */
export function openLeafletMap(element: HTMLElement, options: Options): LeafletMap {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(element, {
    zoomControl: false,
    scrollWheelZoom: false,
    minZoom: 7,
    maxZoom: lastZoom,
    zoomSnap: 0.5,
    maxBounds: home.pad(1.2),
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
  });
  map.fitBounds(home, { animate: false });
  map.attributionControl.setPrefix('Leaflet').addAttribution(asHtml(options.credit));
  L.control.zoom({ zoomInTitle: options.words.zoomIn, zoomOutTitle: options.words.zoomOut }).addTo(map);
  // The wheel scrolls the page until somebody works on the map.
  map.on('focus click', () => map.scrollWheelZoom.enable());
  element.addEventListener('keydown', (event) => {
    if (event.target === element || !isArrow(event.key)) return;
    event.preventDefault();
    const [x, y] = isArrow(event.key)!;
    map.panBy([x * 80, y * 80], { animate: !isCalm });
  });

  if (options.tiles) layTiles(map, options.tiles, options.onTilesLost);
  // Under the markers, which Leaflet puts at 600.
  map.createPane('names').style.zIndex = '450';
  const closing = new AbortController();
  let names: L.Tooltip[] = [];
  void drawContours(map, options.contours, closing.signal).then((drawnNames) => {
    names = drawnNames;
    arrange();
  });

  const group = L.layerGroup().addTo(map);
  let spots: Spot[] = [];
  let marksAt = clusterSpots(spots);
  let drawn: { mark: Mark; marker: L.Marker }[] = [];
  let pointed: string | null = null;

  const holds = (mark: Mark, id: string) => mark.spots.some((spot) => spot.points.some((point) => point.id === id));
  const light = () => {
    for (const { mark, marker } of drawn) marker.getElement()?.classList.toggle('is-pointed', pointed !== null && holds(mark, pointed));
  };
  const visible = (zoom = map.getZoom()) => {
    const box = map.getBounds().pad(0.2);
    return marksAt([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], zoom);
  };

  function redraw(isNew: boolean): void {
    const wanted = visible();
    if (!isNew && wanted.length === drawn.length && wanted.every(({ key }, place) => key === drawn[place]?.mark.key)) return;
    const focused = drawn.find(({ marker }) => marker.getElement() === document.activeElement)?.mark;
    group.clearLayers();
    drawn = wanted.map((mark) => ({ mark, marker: markerOf(mark) }));
    light();
    arrange();
    if (focused) focusNear(focused);
  }

  function arrange(): void {
    arrangeNames(map, names, drawn.map(({ marker }) => marker));
  }

  /** The marker that took the place of one, or the nearest. */
  function focusNear({ key, latitude, longitude }: Pick<Mark, 'key' | 'latitude' | 'longitude'>): void {
    const from = L.latLng(latitude, longitude);
    const [found] = drawn.toSorted((a, b) => Number(b.mark.key === key) - Number(a.mark.key === key) || from.distanceTo(a.marker.getLatLng()) - from.distanceTo(b.marker.getLatLng()));
    (found?.marker.getElement() ?? element).focus();
  }

  function markerOf(mark: Mark): L.Marker {
    const size = markSize(mark);
    const label = markLabel(mark, options.words);
    const icon = L.divIcon({ className: `map-mark ${mark.opensAt === null ? 'is-spot' : 'is-cluster'}`, html: markHtml(mark), iconSize: [size, size] });
    const marker = L.marker([mark.latitude, mark.longitude], { icon, title: label, riseOnHover: true }).addTo(group);
    const button = marker.getElement();
    button?.setAttribute('aria-label', label);
    marker.on('click', () => choose(mark));
    button?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(mark);
    });
    return marker;
  }

  function choose(mark: Mark): void {
    const [spot] = mark.spots;
    if (mark.opensAt === null && spot) open(spot);
    else map.setView([mark.latitude, mark.longitude], Math.min(mark.opensAt ?? lastZoom, lastZoom));
  }

  /** Chooses a spot, and keeps it out from under what opens over the map: at the right of a wide one, at the foot of a narrow one. */
  function open(spot: Spot): void {
    const { x, y } = map.getSize();
    map.panInside([spot.latitude, spot.longitude], { padding: [40, 40], paddingBottomRight: x > 560 ? [x * 0.58 + 30, 40] : [40, y * 0.74], animate: !isCalm });
    options.onChoose(spot);
  }

  map.on('moveend', () => redraw(false));
  map.on('zoomend', arrange);

  return {
    setPoints(points) {
      spots = spotsOf(points);
      marksAt = clusterSpots(spots);
      redraw(true);
    },
    reveal(id) {
      const spot = spots.find(({ points }) => points.some((point) => point.id === id));
      if (!spot) return;
      let zoom = map.getZoom();
      const around: [number, number, number, number] = [spot.longitude - 0.01, spot.latitude - 0.01, spot.longitude + 0.01, spot.latitude + 0.01];
      while (zoom <= lastClusteredZoom && !marksAt(around, zoom).some(({ key }) => key === spot.key)) zoom += 1;
      map.setView([spot.latitude, spot.longitude], zoom, { animate: false });
      open(spot);
    },
    pointAt(id) {
      pointed = id;
      light();
    },
    focus(key) {
      (drawn.find(({ mark }) => mark.key === key)?.marker.getElement() ?? element).focus();
    },
    standAt({ latitude, longitude }) {
      L.circleMarker([latitude, longitude], { radius: 9, className: 'map-reader', interactive: false }).addTo(map);
      if (home.pad(0.5).contains([latitude, longitude])) map.setView([latitude, longitude], Math.max(map.getZoom(), 11));
    },
    close() {
      closing.abort();
      map.remove();
    },
  };
}
