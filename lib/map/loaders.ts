import 'server-only';
import { listEveryPoint } from '@/lib/map/repository.ts';
import { pageOf, searchable, type SearchablePoint, selectPoints } from '@/lib/map/rules/selection.ts';
import type { MapFilters, MapPoint } from '@/lib/map/types.ts';
import { answersGeneration } from '@/lib/platform/next-cache/kept-answers.ts';
import { inTransaction } from '@/lib/platform/transaction.ts';

interface Kept {
  points: Promise<readonly SearchablePoint[]>;
  generation: number;
  /** As `performance.now()` counts. */
  until: number;
}

/** Milliseconds, as for searches: what another instance published shows within this time. */
const keptFor = 10_000;

/** Kept on the global object: the pages and the routes of the framework each have their own copy of this module. */
const shared = globalThis as typeof globalThis & { portalPoints?: Kept | undefined };

const readPoints = async () => (await listEveryPoint()).map(searchable);

/** Every point, read once in a moment unless something was published since: whatever the filters, they choose among the same. */
async function everyPoint(): Promise<readonly SearchablePoint[]> {
  if (inTransaction()) return readPoints();
  const generation = answersGeneration();
  const kept = shared.portalPoints;
  if (kept && kept.generation === generation && kept.until > performance.now()) return kept.points;
  const points = readPoints();
  shared.portalPoints = { points, generation, until: performance.now() + keptFor };
  points.catch(() => (shared.portalPoints = undefined));
  return points;
}

/** Every point that the filters keep, in the order of the list. `everyPoint` of the rules keeps all. */
export async function mapPoints(filters: MapFilters): Promise<MapPoint[]> {
  return selectPoints(await everyPoint(), filters);
}

/** A page (from 1) of the same. */
export async function listedPoints(filters: MapFilters, page: number): Promise<MapPoint[]> {
  return pageOf(await mapPoints(filters), page);
}
