import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlaces, writtenTerritories } from '@/lib/places/permissions.ts';
import { listTerritoryChoices, type TerritoryChoices } from '@/lib/places/repository/choices.ts';
import { listPlaceRows } from '@/lib/places/repository/list.ts';
import type { PlaceFilter } from '@/lib/places/schema/inputs.ts';
import type { PlaceLine } from '@/lib/places/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

const pageSize = 20;

export interface PlacesPage {
  places: PlaceLine[];
  total: number;
  pages: number;
  /** The territories whose places this person writes. */
  territories: readonly TerritoryChoices[];
}

/** The places that this person writes, last written first; those removed only when they are asked for. */
export async function listPlaces(context: Context, filter: PlaceFilter): Promise<Result<PlacesPage, PlaceRefusal>> {
  if (!canWritePlaces(context.viewer)) return refuse('place-not-found');
  const sirens = writtenTerritories(context.viewer);
  const [{ places, total }, territories] = await Promise.all([listPlaceRows(sirens, filter, pageSize), listTerritoryChoices(sirens)]);
  return ok({ places, total, pages: Math.max(1, Math.ceil(total / pageSize)), territories });
}
