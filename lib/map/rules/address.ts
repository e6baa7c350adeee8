import { mapLayers } from '@/lib/map/rules/layers.ts';
import type { MapParameters } from '@/lib/map/schema.ts';
import type { IgnoredPart, MapAddress, MapLayer } from '@/lib/map/types.ts';

/** Beyond, no list goes. */
const lastPage = 10_000;

/** Characters of a meaningless value that are repeated to who typed it. */
const longestShown = 60;

/** The value of `carte` that opens the interactive map. */
export const openMap = 'interactive';

const isLayer = (value: string): value is MapLayer => mapLayers.some((layer) => layer === value);

export interface KnownSlugs {
  territories: ReadonlySet<string>;
  communes: ReadonlySet<string>;
}

/** What an address asks for, and what of it means nothing: filters of things that do not exist never empty the list. */
export function readMapAddress(given: MapParameters, known: KnownSlugs): { address: MapAddress; ignored: IgnoredPart[] } {
  const ignored: IgnoredPart[] = [];
  const ignore = (name: IgnoredPart['name'], value: string) => {
    ignored.push({ name, value: value.slice(0, longestShown) });
    return null;
  };
  const slug = (name: 'territoire' | 'commune', slugs: ReadonlySet<string>) => {
    const value = given[name];
    return value === null || slugs.has(value) ? value : ignore(name, value);
  };
  for (const value of new Set(given.calque)) if (!isLayer(value)) ignore('calque', value);
  const layers = mapLayers.filter((layer) => given.calque.includes(layer));
  const page = given.page === null ? 1 : /^[1-9]\d{0,5}$/.test(given.page) && Number(given.page) <= lastPage ? Number(given.page) : null;
  const address = {
    layers: layers.length > 0 ? layers : mapLayers,
    territory: slug('territoire', known.territories),
    commune: slug('commune', known.communes),
    search: given.recherche,
    page: page ?? 1,
    isOpen: given.carte === openMap,
  };
  if (page === null) ignore('page', given.page ?? '');
  return { address, ignored };
}

/**
 * The query of an address with something else; empty when nothing is asked for. The page is left out unless it is what
 * changes: other filters make another list.
 */
export function mapQuery(address: MapAddress, changed: Partial<MapAddress> = {}): `?${string}` | '' {
  const { layers, territory, commune, search, page, isOpen } = { ...address, page: 1, ...changed };
  const isEvery = layers.length === 0 || mapLayers.every((layer) => layers.includes(layer));
  const query = new URLSearchParams([
    ...(isEvery ? [] : mapLayers.filter((layer) => layers.includes(layer)).map((layer) => ['calque', layer])),
    ...(territory === null ? [] : [['territoire', territory]]),
    ...(commune === null ? [] : [['commune', commune]]),
    ...(search === '' ? [] : [['recherche', search]]),
    ...(page === 1 ? [] : [['page', String(page)]]),
    ...(isOpen ? [['carte', openMap]] : []),
  ]);
  return query.size > 0 ? `?${query}` : '';
}
