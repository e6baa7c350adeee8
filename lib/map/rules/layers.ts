import type { MapCount, MapFilters, MapLayer } from '@/lib/map/types.ts';

/** Every layer, in the order of the form and of the legend. */
export const mapLayers = ['territoire', 'lab', 'acteur', 'lieu'] as const satisfies readonly MapLayer[];

/** Where the pages of a layer are. */
export const layerFolders = {
  territoire: '/territoires',
  lab: '/labs',
  acteur: '/acteurs',
  lieu: '/lieux',
} as const satisfies Record<MapLayer, `/${string}`>;

/** Everything that has a position. */
export const everyPoint: MapFilters = { layers: mapLayers, territorySiren: null, communeInsee: null, words: [] };

/** Points a page of the list. */
export const mapPageSize = 20;

/** How many points these counts hold in these layers. */
export function countedOf(counts: readonly MapCount[], layers: readonly MapLayer[]): number {
  return counts.reduce((sum, { layer, count }) => sum + (layers.includes(layer) ? count : 0), 0);
}
