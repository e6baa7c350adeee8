import Supercluster from 'supercluster';
import { mapLayers } from '@/lib/map/rules/layers.ts';
import type { MapLayer, MapPoint } from '@/lib/map/types.ts';

/** Points that stand at one position. */
export interface Spot {
  key: string;
  latitude: number;
  longitude: number;
  points: readonly MapPoint[];
}

/** What one marker shows: a spot, or several spots too near to be told apart at this zoom. */
export interface Mark {
  key: string;
  latitude: number;
  longitude: number;
  spots: readonly Spot[];
  count: number;
  /** In the order of the layers. */
  layers: readonly MapLayer[];
  /** The zoom at which it comes apart; null for a spot, which never does. */
  opensAt: number | null;
}

/** Degrees, west, south, east, north. */
export type Box = [west: number, south: number, east: number, north: number];

/** Beyond, every spot has its marker. */
export const lastClusteredZoom = 13;

/** Pixels under which two markers would cover one another. */
const radius = 58;

/** The points by position (to a metre or so), in the order they came. */
export function spotsOf(points: readonly MapPoint[]): Spot[] {
  const spots = new Map<string, MapPoint[]>();
  for (const point of points) {
    const key = `${point.latitude.toFixed(5)} ${point.longitude.toFixed(5)}`;
    const there = spots.get(key);
    if (there) there.push(point);
    else spots.set(key, [point]);
  }
  return [...spots].map(([key, there]) => ({ key, latitude: there[0]!.latitude, longitude: there[0]!.longitude, points: there }));
}

function markOf(key: string, [longitude, latitude]: readonly number[], spots: readonly Spot[], opensAt: number | null): Mark {
  const points = spots.flatMap((spot) => spot.points);
  return {
    key,
    latitude: latitude!,
    longitude: longitude!,
    spots,
    count: points.length,
    layers: mapLayers.filter((layer) => points.some((point) => point.layer === layer)),
    opensAt,
  };
}

/** Answers the markers of a part of the map at a zoom, from north to south: the order in which a keyboard goes through them. */
export function clusterSpots(spots: readonly Spot[]): (box: Box, zoom: number) => Mark[] {
  const index = new Supercluster<{ spot: Spot }>({ radius, maxZoom: lastClusteredZoom, extent: 256 });
  index.load(
    spots.map((spot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [spot.longitude, spot.latitude] },
      properties: { spot },
    })),
  );
  return (box, zoom) =>
    index
      .getClusters(box, Math.floor(zoom))
      .map(({ geometry, properties }) => {
        if (!('cluster' in properties)) return markOf(properties.spot.key, geometry.coordinates, [properties.spot], null);
        const leaves = index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.spot);
        return markOf(`cluster ${properties.cluster_id}`, geometry.coordinates, leaves, index.getClusterExpansionZoom(properties.cluster_id));
      })
      .toSorted((a, b) => b.latitude - a.latitude || a.longitude - b.longitude);
}
