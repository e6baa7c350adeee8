import { layerFolders } from '@/lib/map/rules/layers.ts';
import type { MapPoint } from '@/lib/map/types.ts';

/** A point of the map with something of one's own. */
export function point(own: Partial<MapPoint> = {}): MapPoint {
  const { layer = 'acteur', slug = 'les-amis' } = own;
  return {
    id: `${layer}-${slug}`,
    layer,
    kind: 'association',
    name: 'Les Amis',
    slug,
    path: `${layerFolders[layer]}/${slug}`,
    communeInsee: '53130',
    place: 'Laval',
    territorySiren: '200083392',
    latitude: 48.07,
    longitude: -0.77,
    isApproximate: true,
    ...own,
  };
}
