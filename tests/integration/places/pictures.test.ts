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
const alt = { fr: 'Une porte ouverte', en: '' };
const showing = (id: string) => ({ picture: { id, alt } });

it('a picture is open to the public while a place online shows it, and stays in the library meanwhile', () =>
  inWorld(async (world) => {
    const context = world.context('territoryEditor');
    const pictureId = await picture(world, world.territorySiren);
    const placeId = await onlinePlace(world, showing(pictureId));
    expect(await openedAt(pictureId)).toEqual(world.now);
    expect(await publishedPlace('la-grange-du-monde')).toMatchObject({ picture: { id: pictureId, alt, widths: [480] } });
    expect(await removePicture(world.context('administrator'), { pictureId })).toMatchObject({ ok: false, code: 'picture-in-use' });

    done(await removePlace(context, { placeId }));
    expect(await openedAt(pictureId)).toBeNull();
    expect(await removePicture(world.context('administrator'), { pictureId })).toMatchObject({ ok: false, code: 'picture-in-use' });
  }));

it('a place that shows another picture closes the first', () =>
  inWorld(async (world) => {
    const [first, second] = [await picture(world, world.territorySiren), await picture(world, world.territorySiren)];
    const placeId = await onlinePlace(world, showing(first));
    done(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 2, showing(second))));
    expect([await openedAt(first), await openedAt(second)]).toEqual([null, world.now]);
  }));

it('an editor shows pictures of their territory only; one chosen by somebody else stays good', () =>
  inWorld(async (world) => {
    const [ofPortal, ofAnother] = [await picture(world, null), await picture(world, world.otherTerritorySiren)];
    const placeId = await onlinePlace(world);
    for (const pictureId of [ofPortal, ofAnother]) {
      expect(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 2, showing(pictureId)))).toMatchObject({
        code: 'answers-to-mend',
        fields: [{ field: 'picture.id' }],
      });
    }
    expect(await updatePlace(world.context('contentEditor'), placeForm(world, placeId, 2, showing(ofAnother)))).toMatchObject({ ok: false });
    done(await updatePlace(world.context('contentEditor'), placeForm(world, placeId, 2, showing(ofPortal))));
    done(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 3, { ...showing(ofPortal), phone: '02 61 91 00 03' })));
    expect(await openedAt(ofPortal)).toEqual(world.now);
  }));
