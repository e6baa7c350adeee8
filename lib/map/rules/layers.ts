import type { MapFilters, MapLayer } from '@/lib/map/types.ts';

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
