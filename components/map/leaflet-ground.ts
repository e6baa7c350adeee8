import * as L from 'leaflet';
import { asHtml } from '@/components/map/as-html.ts';

export interface Tiles {
  /** As Leaflet writes addresses of tiles. */
  url: string;
  attribution: string;
}

/** Asks for the tiles of a ground made by somebody else; `onLost` when none comes. */
export function layTiles(map: L.Map, { url, attribution }: Tiles, onLost: () => void): void {
  const layer = L.tileLayer(url, { attribution, maxZoom: 19, className: 'map-tile' });
  let came = false;
  let isLost = false;
  layer.on('tileload', () => {
    came = true;
    map.getContainer().classList.add('has-tiles');
  });
  layer.on('tileerror', () => {
    if (came || isLost) return;
    isLost = true;
    onLost();
  });
  layer.addTo(map);
}

/** Our own ground, under the markers: the territories, the communes, the département. Answers the names of the territories. */
export async function drawContours(map: L.Map, address: string, signal: AbortSignal): Promise<L.Tooltip[]> {
  const answer = await fetch(address, { signal }).catch(() => null);
  if (!answer?.ok) return [];
  const contours = (await answer.json()) as GeoJSON.FeatureCollection<GeoJSON.Geometry, { kind: string; name?: string }>;
  if (signal.aborted) return [];
  const names: L.Tooltip[] = [];
  L.geoJSON(contours, {
    interactive: false,
    style: (feature) => ({ className: `map-${feature?.properties.kind}` }),
    onEachFeature({ properties: { name } }, layer) {
      if (!name) return;
      layer.bindTooltip(asHtml(name), { permanent: true, direction: 'center', className: 'map-name', pane: 'names' });
      const tooltip = layer.getTooltip();
      if (tooltip) names.push(tooltip);
    },
  }).addTo(map);
  return names;
}
