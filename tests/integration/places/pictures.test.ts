import { afterAll, expect, it } from 'vitest';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { publishedPlace } from '@/lib/places/loaders/places.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { onlinePlace, placeForm } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

async function picture(world: World, territorySiren: string | null): Promise<string> {
  const { id } = await db().picture.create({
    data: { name: 'porte.png', credit: 'Dessin', width: 480, height: 300, widths: [480], uploadedAt: world.now, territorySiren },
    select: { id: true },
  });
  return id;
}

const openedAt = async (id: string) => (await db().picture.findUniqueOrThrow({ where: { id }, select: { publishedAt: true } })).publishedAt;
const pictureAlt = { fr: 'Une porte ouverte', en: '' };

it('a picture is open to the public while a place online shows it, and stays in the library meanwhile', () =>
  inWorld(async (world) => {
    const context = world.context('territoryEditor');
    const pictureId = await picture(world, world.territorySiren);
    const placeId = await onlinePlace(world, { pictureId, pictureAlt });
    expect(await openedAt(pictureId)).toEqual(world.now);
    expect(await publishedPlace('la-grange-du-monde')).toMatchObject({ picture: { id: pictureId, alt: pictureAlt, widths: [480] } });
    expect(await removePicture(world.context('administrator'), { pictureId })).toMatchObject({ ok: false, code: 'picture-in-use' });

    done(await removePlace(context, { placeId }));
    expect(await openedAt(pictureId)).toBeNull();
    expect(await removePicture(world.context('administrator'), { pictureId })).toMatchObject({ ok: false, code: 'picture-in-use' });
  }));

it('a place that shows another picture closes the first', () =>
  inWorld(async (world) => {
    const [first, second] = [await picture(world, world.territorySiren), await picture(world, world.territorySiren)];
    const placeId = await onlinePlace(world, { pictureId: first, pictureAlt });
    done(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 2, { pictureId: second, pictureAlt })));
    expect([await openedAt(first), await openedAt(second)]).toEqual([null, world.now]);
  }));

it('an editor shows pictures of their territory only; one chosen by somebody else stays good', () =>
  inWorld(async (world) => {
    const [ofPortal, ofAnother] = [await picture(world, null), await picture(world, world.otherTerritorySiren)];
    const placeId = await onlinePlace(world);
    for (const pictureId of [ofPortal, ofAnother]) {
      expect(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 2, { pictureId, pictureAlt }))).toMatchObject({
        code: 'answers-to-mend',
        fields: [{ field: 'pictureId' }],
      });
    }
    expect(await updatePlace(world.context('contentEditor'), placeForm(world, placeId, 2, { pictureId: ofAnother, pictureAlt }))).toMatchObject({ ok: false });
    done(await updatePlace(world.context('contentEditor'), placeForm(world, placeId, 2, { pictureId: ofPortal, pictureAlt })));
    done(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 3, { pictureId: ofPortal, pictureAlt, phone: '02 61 91 00 03' })));
    expect(await openedAt(ofPortal)).toEqual(world.now);
  }));
