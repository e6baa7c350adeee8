import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlace } from '@/lib/places/permissions.ts';
import { openPictures } from '@/lib/places/repository/pictures.ts';
import { changeState, findPlaceForUpdate } from '@/lib/places/repository/places.ts';
import { isAllowed } from '@/lib/places/rules/life.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes a place away from the public: its address says so from then on. It can be put back. */
export async function removePlace(context: Context, input: { placeId: string }): Promise<Result<{ placeId: string }, PlaceRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const place = await findPlaceForUpdate(input.placeId);
    if (!place || !canWritePlace(viewer, place)) return refuse('place-not-found');
    if (!isAllowed('remove', place.state)) return refuse('act-refused');
    await changeState(place.id, { state: 'removed', removedAt: now, personId: viewer.personId, now });
    await openPictures([place.content.picture?.id], now);
    await recordAct(context, {
      verb: 'place.remove',
      objectKind: 'place',
      objectId: place.id,
      before: { state: place.state },
      after: { slug: place.slug, name: place.content.name },
    });
    return ok({ placeId: place.id });
  });
}
