import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { AuditValue } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWriteEveryPlace, canWritePlace } from '@/lib/places/permissions.ts';
import { isPublicActor } from '@/lib/places/repository/choices.ts';
import { mayShowPicture, openPictures } from '@/lib/places/repository/pictures.ts';
import { findCommune, findPlaceForUpdate, slugsLikeForUpdate, writePlace } from '@/lib/places/repository/places.ts';
import { sameContent, withPostalCode } from '@/lib/places/rules/content.ts';
import { contentFaults, publishingFaults } from '@/lib/places/rules/faults.ts';
import { isAllowed, slugFollowsName } from '@/lib/places/rules/life.ts';
import type { SavePlace } from '@/lib/places/schema/inputs.ts';
import type { PlaceContent, PlaceRecord } from '@/lib/places/types.ts';
import { freeSlug, slugOf } from '@/lib/platform/names.ts';
import { type FieldRefusal, ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** A place as the audit keeps it: what a save replaces can be read there in full. */
const audited = (content: PlaceContent): AuditValue => JSON.parse(JSON.stringify(content)) as AuditValue;

/** What is chosen from lists, checked against them; what is chosen already stays good. */
async function choiceFaults(viewer: Context['viewer'], place: PlaceRecord, content: PlaceContent): Promise<FieldRefusal[]> {
  const faults: FieldRefusal[] = [];
  const { operatorId, picture } = content;
  if (operatorId !== null && operatorId !== place.content.operatorId && !(await isPublicActor(operatorId))) {
    faults.push({ field: 'operatorId', message: 'Choisissez un acteur dans la liste.' });
  }
  if (picture && picture.id !== place.content.picture?.id && !(await mayShowPicture(picture.id, place.territorySiren, canWriteEveryPlace(viewer)))) {
    faults.push({ field: 'picture.id', message: 'Choisissez une image dans la liste.' });
  }
  return faults;
}

/** Its address while it was never online: that of its name, with a number when another place has it. */
async function slugFor(place: PlaceRecord, name: string): Promise<string> {
  if (!slugFollowsName(place) || slugOf(name, 'lieu') === slugOf(place.content.name, 'lieu')) return place.slug;
  const wanted = slugOf(name, 'lieu');
  return freeSlug(wanted, await slugsLikeForUpdate(wanted));
}

/**
 * Writes what a place says; the public reads it at once when the place is online, hence nothing it needs may then be
 * missing. Typed from a state that is no more the present one, it is refused: `settle` says which of the two texts
 * remains once both were read, and the one that gives way stays in the audit. Nothing is written when nothing changed.
 */
export async function updatePlace(context: Context, input: SavePlace): Promise<Result<{ placeId: string; changed: boolean }, PlaceRefusal>> {
  const { viewer, now } = context;
  const { placeId } = input;
  return transaction(async () => {
    const place = await findPlaceForUpdate(placeId);
    if (!place || !canWritePlace(viewer, place)) return refuse('place-not-found');
    if (!isAllowed('save', place.state)) return refuse('act-refused');
    const commune = await findCommune(input.content.communeInsee);
    const isElsewhere = commune?.territorySiren !== place.territorySiren;
    if (!commune || (isElsewhere && !canWriteEveryPlace(viewer))) {
      return refuse('answers-to-mend', [{ field: 'communeInsee', message: 'Choisissez une commune du même territoire.' }]);
    }
    const content = withPostalCode(input.content, commune);
    if (sameContent(place.content, content)) return ok({ placeId, changed: false });
    const settled = input.settle?.revision === place.revision ? input.settle.keep : null;
    if (input.revision !== place.revision && settled === null) {
      return refuse('place-changed', [{ field: 'revision', message: 'Lisez l’autre texte, puis choisissez.' }]);
    }
    if (settled === 'theirs') {
      await recordAct(context, { verb: 'place.set-aside', objectKind: 'place', objectId: placeId, after: audited(content) });
      return ok({ placeId, changed: false });
    }
    const faults = [...contentFaults(content, commune), ...(await choiceFaults(viewer, place, content))];
    if (faults.length > 0) return refuse('answers-to-mend', faults);
    const missing = place.state === 'published' ? publishingFaults(content) : [];
    if (missing.length > 0) return refuse('place-unready', missing);

    const slug = await slugFor(place, content.name);
    await writePlace(placeId, { slug, territorySiren: commune.territorySiren, content, personId: viewer.personId, now });
    await openPictures([place.content.picture?.id, content.picture?.id], now);
    await recordAct(context, {
      verb: 'place.update',
      objectKind: 'place',
      objectId: placeId,
      before: { slug: place.slug, territorySiren: place.territorySiren, ...(audited(place.content) as object) },
      after: { slug, territorySiren: commune.territorySiren, ...(audited(content) as object) },
    });
    return ok({ placeId, changed: true });
  });
}
