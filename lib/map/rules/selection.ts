import { mapPageSize } from '@/lib/map/rules/layers.ts';
import type { MapCount, MapFilters, MapPoint } from '@/lib/map/types.ts';
import { nameKey } from '@/lib/platform/names.ts';

/** A point with what its words are looked for in. */
export interface SearchablePoint {
  point: MapPoint;
  /** Name and commune, without case, accents nor punctuation. */
  key: string;
}

export function searchable(point: MapPoint): SearchablePoint {
  return { point, key: nameKey(`${point.name} ${point.place}`) };
}

/** The words of a search, without case, accents nor punctuation, ten at most. */
export function searchedWords(search: string): string[] {
  return nameKey(search).split(' ').filter(Boolean).slice(0, 10);
}

/** The points that the filters keep, in their order. */
export function selectPoints(points: readonly SearchablePoint[], { layers, territorySiren, communeInsee, words }: MapFilters): MapPoint[] {
  return points.flatMap(({ point, key }) => {
    const isKept =
      layers.includes(point.layer) &&
      (territorySiren === null || point.territorySiren === territorySiren) &&
      (communeInsee === null || point.communeInsee === communeInsee) &&
      words.every((word) => key.includes(word));
    return isKept ? [point] : [];
  });
}

/** How many of each layer stand in each commune that has some. */
export function countByCommune(points: readonly MapPoint[]): MapCount[] {
  const counts = new Map<string, MapCount>();
  for (const { communeInsee, layer } of points) {
    const key = `${communeInsee} ${layer}`;
    counts.set(key, { communeInsee, layer, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** A page (from 1) of the list. */
export function pageOf(points: readonly MapPoint[], page: number): MapPoint[] {
  return points.slice((page - 1) * mapPageSize, page * mapPageSize);
}
