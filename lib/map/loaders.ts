import 'server-only';
import { countPoints, listPoints } from '@/lib/map/repository.ts';
import { mapPageSize } from '@/lib/map/rules/layers.ts';
import type { MapCount, MapFilters, MapPoint } from '@/lib/map/types.ts';

/** Every point that the filters keep, in the order of the list. `everyPoint` of the rules keeps all. */
export async function mapPoints(filters: MapFilters): Promise<MapPoint[]> {
  return listPoints(filters);
}

/** A page (from 1) of the same. */
export async function listedPoints(filters: MapFilters, page: number): Promise<MapPoint[]> {
  return listPoints(filters, { skip: (page - 1) * mapPageSize, take: mapPageSize });
}

/** How many of each layer stand in each commune: what the drawn map shows, and the totals. */
export async function mapCounts(filters: MapFilters): Promise<MapCount[]> {
  return countPoints(filters);
}
