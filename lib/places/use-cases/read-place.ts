import 'server-only';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWriteEveryPlace, canWritePlace, writtenTerritories } from '@/lib/places/permissions.ts';
import { listOperators, listTerritoryChoices, type TerritoryChoices } from '@/lib/places/repository/choices.ts';
import { listPictureChoices, type PictureChoice } from '@/lib/places/repository/pictures.ts';
import { findPlace } from '@/lib/places/repository/places.ts';
import type { PlaceRecord } from '@/lib/places/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

interface PlaceFile {
  place: PlaceRecord;
  /** Who saved it last; empty for the reference content. */
  updatedBy: string;
  /** Where it may lie: its territory, or all of them for those who may move it. */
  territories: readonly TerritoryChoices[];
  /** Organisations that may be said to run it. */
  operators: readonly { id: string; name: string }[];
  /** Pictures that it may show, newest first. */
  pictures: readonly PictureChoice[];
}

/** A place with all that its form offers, for those who may write it. */
export async function readPlace(context: Context, input: { placeId: string }): Promise<Result<PlaceFile, PlaceRefusal>> {
  const place = await findPlace(input.placeId);
  if (!place || !canWritePlace(context.viewer, place)) return refuse('place-not-found');
  const written = writtenTerritories(context.viewer);
  const [names, territories, operators, pictures] = await Promise.all([
    peopleNames(place.updatedById ? [place.updatedById] : []),
    listTerritoryChoices(written === 'all' ? 'all' : [place.territorySiren]),
    listOperators(place.territorySiren, place.content.operatorId),
    listPictureChoices(place.territorySiren, canWriteEveryPlace(context.viewer), place.content.picture?.id ?? null),
  ]);
  return ok({ place, updatedBy: names.get(place.updatedById ?? '') ?? '', territories, operators, pictures });
}
