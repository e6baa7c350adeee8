import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlace, canWritePlaces } from '@/lib/places/permissions.ts';
import { findCommune, insertPlace, slugsLikeForUpdate } from '@/lib/places/repository/places.ts';
import { emptyContent, withPostalCode } from '@/lib/places/rules/content.ts';
import type { CreatePlace } from '@/lib/places/schema/inputs.ts';
import { freeSlug, slugOf } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Begins a place as a draft, in the territory of its commune. */
export async function createPlace(context: Context, input: CreatePlace): Promise<Result<{ placeId: string }, PlaceRefusal>> {
  const { viewer, now } = context;
  if (!canWritePlaces(viewer)) return refuse('place-not-found');
  return transaction(async () => {
    const commune = await findCommune(input.communeInsee);
    // A commune of another territory is refused as one that does not exist.
    if (!commune || !canWritePlace(viewer, commune)) {
      return refuse('answers-to-mend', [{ field: 'communeInsee', message: 'Choisissez une commune dans la liste.' }]);
    }
    const { territorySiren } = commune;
    const wanted = slugOf(input.name, 'lieu');
    const slug = freeSlug(wanted, await slugsLikeForUpdate(wanted));
    const content = withPostalCode({ ...emptyContent, kind: input.kind, name: input.name, communeInsee: input.communeInsee }, commune);
    const placeId = await insertPlace({ slug, territorySiren, content, personId: viewer.personId, now });
    await recordAct(context, {
      verb: 'place.create',
      objectKind: 'place',
      objectId: placeId,
      after: { slug, name: input.name, kind: input.kind, communeInsee: input.communeInsee, territorySiren },
    });
    return ok({ placeId });
  });
}
