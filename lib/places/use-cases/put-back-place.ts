import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlace } from '@/lib/places/permissions.ts';
import { openPictures } from '@/lib/places/repository/pictures.ts';
import { changeState, findPlaceForUpdate } from '@/lib/places/repository/places.ts';
import { isAllowed, stateOncePutBack } from '@/lib/places/rules/life.ts';
import type { PlaceState } from '@/lib/places/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Gives a removed place back as it was: online if it had been. */
export async function putBackPlace(
  context: Context,
  input: { placeId: string },
): Promise<Result<{ placeId: string; state: PlaceState }, PlaceRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const place = await findPlaceForUpdate(input.placeId);
    if (!place || !canWritePlace(viewer, place)) return refuse('place-not-found');
    if (!isAllowed('put-back', place.state)) return refuse('act-refused');
    const state = stateOncePutBack(place);
    await changeState(place.id, { state, removedAt: null, personId: viewer.personId, now });
    await openPictures([place.content.picture?.id], now);
    await recordAct(context, { verb: 'place.put-back', objectKind: 'place', objectId: place.id, after: { state, name: place.content.name } });
    return ok({ placeId: place.id, state });
  });
}
