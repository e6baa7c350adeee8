import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlace } from '@/lib/places/permissions.ts';
import { openPictures } from '@/lib/places/repository/pictures.ts';
import { changeState, findPlaceForUpdate } from '@/lib/places/repository/places.ts';
import { publishingFaults } from '@/lib/places/rules/faults.ts';
import { isAllowed } from '@/lib/places/rules/life.ts';
import type { SavePlace } from '@/lib/places/schema/inputs.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Saves what was typed and puts the place online, or neither; refused with what the public would miss, and where. */
export async function publishPlace(context: Context, input: SavePlace): Promise<Result<{ placeId: string; slug: string }, PlaceRefusal>> {
  const { viewer, now } = context;
  const { placeId } = input;
  return transaction(async () => {
    const before = await findPlaceForUpdate(placeId);
    if (!before || !canWritePlace(viewer, before)) return refuse('place-not-found');
    if (!isAllowed('publish', before.state)) return refuse('act-refused');
    const missing = publishingFaults(input.content);
    if (missing.length > 0) return refuse('place-unready', missing);
    const saved = await updatePlace(context, input);
    if (!saved.ok) return saved;
    const place = await findPlaceForUpdate(placeId);
    if (!place) return refuse('place-not-found');
    // Of two texts, the other one may have been kept, and lack something.
    const lacking = publishingFaults(place.content);
    if (lacking.length > 0) return refuse('place-unready', lacking);
    await changeState(placeId, { state: 'published', publishedAt: now, removedAt: null, personId: viewer.personId, now });
    await openPictures([place.content.picture?.id], now);
    await recordAct(context, {
      verb: 'place.publish',
      objectKind: 'place',
      objectId: placeId,
      before: { state: before.state },
      after: { slug: place.slug, name: place.content.name },
    });
    return ok({ placeId, slug: place.slug });
  });
}
