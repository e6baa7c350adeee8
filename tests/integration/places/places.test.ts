import { afterAll, describe, expect, it } from 'vitest';
import { publicPlaceAddresses, publishedPlace, publishedPlaces } from '@/lib/places/loaders/places.ts';
import { placeFilterSchema } from '@/lib/places/schema/inputs.ts';
import { createPlace } from '@/lib/places/use-cases/create-place.ts';
import { listPlaces } from '@/lib/places/use-cases/list-places.ts';
import { publishPlace } from '@/lib/places/use-cases/publish-place.ts';
import { putBackPlace } from '@/lib/places/use-cases/put-back-place.ts';
import { readPlace } from '@/lib/places/use-cases/read-place.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { begunPlace, onlinePlace, placeForm } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

const slugOf = async (id: string) => (await db().place.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug;
const verbs = async (objectId: string) =>
  (await db().auditLine.findMany({ where: { objectId }, orderBy: { id: 'asc' }, select: { verb: true } })).map(({ verb }) => verb);

/** A commune of the other territory, twenty kilometres away. */
async function elsewhere(world: World): Promise<string> {
  const { insee } = await db().commune.create({
    data: { insee: '53998', slug: 'ailleurs', name: 'Ailleurs', territorySiren: world.otherTerritorySiren, latitude: 48.3, longitude: -0.7, postalCodes: ['53998'] },
    select: { insee: true },
  });
  return insee;
}

describe('the life of a place', () => {
  it('is a draft nobody reads, then is online, removed, and put back as it was', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const placeId = await begunPlace(world);
      const slug = await slugOf(placeId);
      expect([slug, await publishedPlace(slug)]).toEqual(['la-grange-du-monde', null]);

      done(await publishPlace(context, placeForm(world, placeId, 1)));
      const online = await publishedPlace(slug);
      expect(online).toMatchObject({
        name: 'La Grange du monde',
        communeName: 'Monde',
        territorySiren: world.territorySiren,
        territorySlug: 'monde',
        operator: { name: 'Les gens du monde', path: null },
        latitude: 48.1,
        longitude: -0.7,
        isApproximate: true,
        services: [{ fr: 'Établi partagé', en: 'Shared bench' }],
      });
      expect(online !== 'removed' && online?.openings).toHaveLength(5);
      expect((await publishedPlaces({ territorySiren: world.territorySiren })).map(({ id }) => id)).toEqual([placeId]);
      expect(await publishedPlaces({ territorySiren: world.otherTerritorySiren })).toEqual([]);
      expect((await publishedPlaces({ communeInsee: world.communeInsee })).map(({ slug: its }) => its)).toEqual([slug]);
      expect((await publicPlaceAddresses(5_000)).filter((one) => one.slug === slug)).toHaveLength(1);

      done(await removePlace(context, { placeId }));
      expect(await publishedPlace(slug)).toBe('removed');
      expect(await publishedPlaces({ territorySiren: world.territorySiren })).toEqual([]);
      expect(await updatePlace(context, placeForm(world, placeId, 2))).toMatchObject({ code: 'act-refused' });

      expect(await putBackPlace(context, { placeId })).toEqual({ ok: true, value: { placeId, state: 'published' } });
      expect(await publishedPlace(slug)).toMatchObject({ name: 'La Grange du monde' });
      expect(await verbs(placeId)).toEqual(['place.create', 'place.update', 'place.publish', 'place.remove', 'place.put-back']);
    }));

  it('is never found at the address of a draft that was removed', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const placeId = await begunPlace(world);
      done(await removePlace(context, { placeId }));
      expect(await publishedPlace(await slugOf(placeId))).toBeNull();
      expect(await putBackPlace(context, { placeId })).toMatchObject({ value: { state: 'draft' } });
    }));

  it('is not published while the public would miss something, and nothing of it is saved', () =>
    inWorld(async (world) => {
      const placeId = await begunPlace(world);
      const refused = await publishPlace(world.context('territoryEditor'), placeForm(world, placeId, 1, { summary: { fr: '', en: '' }, operatorName: '', phone: '02 61 91 00 00' }));
      expect(refused).toMatchObject({ ok: false, code: 'place-unready', fields: [{ field: 'summary.fr' }, { field: 'operatorName' }] });
      const { content, state, revision } = done(await readPlace(world.context('territoryEditor'), { placeId })).place;
      expect([content.phone, state, revision]).toEqual(['', 'draft', 1]);
    }));

  it('cannot lose, once online, what the public reads', () =>
    inWorld(async (world) => {
      const placeId = await onlinePlace(world);
      const refused = await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 2, { services: [] }));
      expect(refused).toMatchObject({ code: 'place-unready', fields: [{ field: 'presentation.fr' }] });
    }));
});

describe('the address of a place', () => {
  it('follows its name until it is online, with a number when another has it, then never changes', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const first = await begunPlace(world);
      const second = await begunPlace(world);
      expect([await slugOf(first), await slugOf(second)]).toEqual(['la-grange-du-monde', 'la-grange-du-monde-2']);
      done(await updatePlace(context, placeForm(world, second, 1, { name: 'Le Four' })));
      expect(await slugOf(second)).toBe('le-four');
      done(await publishPlace(context, placeForm(world, second, 2, { name: 'Le Four' })));
      done(await updatePlace(context, placeForm(world, second, 2, { name: 'Le Four à pain' })));
      expect(await slugOf(second)).toBe('le-four');
    }));
});

describe('two people who write one place', () => {
  it('are told of one another: the second reads, chooses, and both texts are kept', () =>
    inWorld(async (world) => {
      const [mine, theirs] = [world.context('territoryEditor'), world.context('administrator')];
      const placeId = await begunPlace(world);
      done(await updatePlace(theirs, placeForm(world, placeId, 1, { phone: '02 61 91 00 01' })));
      const late = placeForm(world, placeId, 1, { phone: '02 61 91 00 02' });
      expect(await updatePlace(mine, late)).toMatchObject({ ok: false, code: 'place-changed', fields: [{ field: 'revision' }] });
      expect(await updatePlace(mine, { ...late, settle: { keep: 'mine', revision: 1 } })).toMatchObject({ code: 'place-changed' });

      done(await updatePlace(mine, { ...late, settle: { keep: 'theirs', revision: 2 } }));
      const aside = await db().auditLine.findFirstOrThrow({ where: { objectId: placeId, verb: 'place.set-aside' }, select: { after: true } });
      expect(aside.after).toMatchObject({ phone: '02 61 91 00 02' });
      expect(done(await readPlace(mine, { placeId })).place.content.phone).toBe('02 61 91 00 01');

      done(await updatePlace(mine, { ...late, settle: { keep: 'mine', revision: 2 } }));
      const line = await db().auditLine.findFirstOrThrow({ where: { objectId: placeId, verb: 'place.update' }, orderBy: { id: 'desc' }, select: { before: true, after: true } });
      expect([line.before, line.after]).toMatchObject([{ phone: '02 61 91 00 01' }, { phone: '02 61 91 00 02' }]);
    }));

  it('write the same text twice without a word', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const placeId = await begunPlace(world);
      expect(done(await updatePlace(context, placeForm(world, placeId, 1))).changed).toBe(true);
      expect(done(await updatePlace(context, placeForm(world, placeId, 1))).changed).toBe(false);
    }));
});

describe('a place belongs to the territory of its commune', () => {
  it('is refused to the editor of another one as what does not exist', () =>
    inWorld(async (world) => {
      const stranger = world.context('otherTerritoryEditor');
      const placeId = await onlinePlace(world);
      const nowhere = '018f0000-0000-7000-8000-000000000000';
      for (const id of [placeId, nowhere, 'not-an-id']) {
        expect(await readPlace(stranger, { placeId: id })).toEqual({ ok: false, code: 'place-not-found', fields: [] });
        expect(await removePlace(stranger, { placeId: id })).toEqual({ ok: false, code: 'place-not-found', fields: [] });
      }
      expect(await updatePlace(stranger, placeForm(world, placeId, 2))).toEqual({ ok: false, code: 'place-not-found', fields: [] });
      expect(await createPlace(stranger, { kind: 'tiers_lieu', name: 'Chez les autres', communeInsee: world.communeInsee })).toMatchObject({
        code: 'answers-to-mend',
        fields: [{ field: 'communeInsee' }],
      });
      const { places, territories } = done(await listPlaces(stranger, placeFilterSchema.parse({ territory: 'monde' })));
      expect([places, territories.map(({ slug }) => slug)]).toEqual([[], ['autre']]);
    }));

  it('is moved to another one by those who write every place, never by its editors', () =>
    inWorld(async (world) => {
      const placeId = await begunPlace(world);
      const moved = { communeInsee: await elsewhere(world), openings: [] };
      expect(await updatePlace(world.context('territoryEditor'), placeForm(world, placeId, 1, moved))).toMatchObject({
        code: 'answers-to-mend',
        fields: [{ field: 'communeInsee' }],
      });
      done(await updatePlace(world.context('contentEditor'), placeForm(world, placeId, 1, moved)));
      const { place } = done(await readPlace(world.context('otherTerritoryEditor'), { placeId }));
      expect([place.territorySiren, place.content.postalCode]).toEqual([world.otherTerritorySiren, '53998']);
      expect(await readPlace(world.context('territoryEditor'), { placeId })).toMatchObject({ ok: false });
    }));

  it('does not stand where its commune is not, nor under its postal code', () =>
    inWorld(async (world) => {
      const placeId = await begunPlace(world);
      const wrong = placeForm(world, placeId, 1, { position: '48.85, 2.35', postalCode: '75001' });
      expect(await updatePlace(world.context('territoryEditor'), wrong)).toMatchObject({
        code: 'answers-to-mend',
        fields: [{ field: 'postalCode' }, { field: 'position' }],
      });
    }));

  it('is run by an actor that has a page, or by the territory itself', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const placeId = await onlinePlace(world, { operatorId: world.actorId });
      const slug = await slugOf(placeId);
      const actor = await db().actor.findUniqueOrThrow({ where: { id: world.actorId }, select: { slug: true, name: true } });
      expect(await publishedPlace(slug)).toMatchObject({ operator: { name: actor.name, path: `/acteurs/${actor.slug}` } });

      await db().actor.update({ where: { id: world.otherActorId }, data: { listed: false }, select: { id: true } });
      expect(await updatePlace(context, placeForm(world, placeId, 2, { operatorId: world.otherActorId }))).toMatchObject({ fields: [{ field: 'operatorId' }] });

      await db().territory.update({ where: { siren: world.territorySiren }, data: { legalName: 'Communauté de communes du Monde' }, select: { siren: true } });
      done(await updatePlace(context, placeForm(world, placeId, 2, { operatorName: 'communauté de communes du monde' })));
      const other = done(await readPlace(context, { placeId })).place;
      expect(other.content.operatorId).toBeNull();
      const row = await db().place.findUniqueOrThrow({ where: { id: placeId }, select: { operatorName: true } });
      expect(row.operatorName).toBe('communauté de communes du monde');
    }));
});

describe('the list of places', () => {
  it('finds by name or commune whatever the accents, and shows removed ones only when asked', () =>
    inWorld(async (world) => {
      const context = world.context('territoryEditor');
      const find = async (filter: Record<string, unknown>) => done(await listPlaces(context, placeFilterSchema.parse(filter))).places.map(({ name }) => name);
      const first = await begunPlace(world, 'L’Étable 100 %');
      await begunPlace(world, 'Le Four');
      expect(await find({ search: 'etable monde' })).toEqual(['L’Étable 100 %']);
      expect(await find({ search: '100 %' })).toEqual(['L’Étable 100 %']);
      expect(await find({ search: '_' })).toEqual([]);
      done(await removePlace(context, { placeId: first }));
      expect(await find({})).toEqual(['Le Four']);
      expect(await find({ state: 'removed' })).toEqual(['L’Étable 100 %']);
      expect(await find({ kind: 'site_culturel' })).toEqual([]);
    }));
});
