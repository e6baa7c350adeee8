import type { MapLayer } from '@/lib/map/types.ts';

/** What each layer is drawn as, in a box of 24: told apart without their colours, and as on the drawn map. */
export const layerShapes: Readonly<Record<MapLayer, string>> = {
  territoire: 'M12 2.5 20.5 7.3v9.4L12 21.5 3.5 16.7V7.3Z',
  lab: 'M12 1.5 22.5 12 12 22.5 1.5 12Z',
  acteur: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Z',
  lieu: 'M4 4h16v16H4Z',
};
