import { openMap } from '@/lib/map/rules/address.ts';
import { env } from '@/lib/platform/env.ts';

export interface MapTiles {
  /** As Leaflet writes addresses of tiles. */
  url: string;
  attribution: string;
  /** Where the browser of who opens the map goes: « https://data.geopf.fr ». */
  origin: string;
  /** The same, as readers are told: « data.geopf.fr ». */
  host: string;
}

/** The ground of the interactive map; null when there is none. */
export function mapTiles(): MapTiles | null {
  const { MAP_TILES_URL: url, MAP_TILES_ATTRIBUTION: attribution } = env();
  if (url === '') return null;
  const { origin, host } = new URL(url);
  return { url, attribution, origin, host };
}

/** The origin whose images the page of an address may show: that of the tiles, once the map is open. */
export function tilesAllowedAt({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): string | undefined {
  const isMap = /^(?:\/(?:en|fr))?\/carte\/?$/.test(pathname) && searchParams.get('carte') === openMap;
  return isMap ? mapTiles()?.origin : undefined;
}
