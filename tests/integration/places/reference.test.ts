import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { publishedPlace } from '@/lib/places/loaders/places.ts';
import { readPlacesReference } from '@/lib/places/reference.ts';
import { loadPlacesReference } from '@/lib/places/use-cases/load-places-reference.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import { db, disconnect } from '@/lib/platform/database.ts';
import { placeForm } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { inWorld, type World } from '@/tests/integration/rights/world.ts';

afterAll(disconnect);

/** L’Ampère, in the commune of this world. */
function reference(world: World) {
  const places = readPlacesReference(path.resolve(import.meta.dirname, '../../../prisma/reference/places'));
  return places.map(({ slug, content }) => ({ slug: `${slug}-du-monde`, content: { ...content, communeInsee: world.communeInsee } }));
}

it('L’Ampère is what its source tells, and each sentence about what is to come says so', () => {
  const [ampere] = readPlacesReference(path.resolve(import.meta.dirname, '../../../prisma/reference/places'));
  expect(ampere).toMatchObject({
    slug: 'l-ampere',
    content: {
      name: 'L’Ampère',
      kind: 'tiers_lieu',
      communeInsee: '53271',
      address: '17 bd du Général de Gaulle',
      operatorName: 'Communauté de communes du Mont des Avaloirs',
      openings: [],
      accessible: [],
      position: null,
    },
  });
  expect(ampere?.content.summary.fr).toContain('selon le protocole du 8 mars 2022');
});

it('the places that the portal starts with are online, loaded once, and left alone once somebody edited them', () =>
  inWorld(async (world) => {
    const context = world.context('nobody');
    const places = reference(world);
    expect(await loadPlacesReference(context, places)).toEqual({ written: 1, unchanged: 0, kept: 0 });
    expect(await loadPlacesReference(context, places)).toEqual({ written: 0, unchanged: 1, kept: 0 });
    expect(await publishedPlace('l-ampere-du-monde')).toMatchObject({ name: 'L’Ampère', isApproximate: true });
    const changed = places.map((place) => ({ ...place, content: { ...place.content, phone: '02 61 91 00 04' } }));
    expect(await loadPlacesReference(context, changed)).toEqual({ written: 1, unchanged: 0, kept: 0 });
    expect(await db().auditLine.count({ where: { verb: 'reference.load', objectId: 'places', requestId: 'monde' } })).toBe(2);

    const { id, revision } = await db().place.findUniqueOrThrow({ where: { slug: 'l-ampere-du-monde' }, select: { id: true, revision: true } });
    done(await updatePlace(world.context('territoryEditor'), placeForm(world, id, revision, { name: 'L’Ampère' })));
    expect(await loadPlacesReference(context, places)).toEqual({ written: 0, unchanged: 0, kept: 1 });
  }));

it('a place that contradicts its commune stops the loading', () =>
  inWorld(async (world) => {
    const broken = reference(world).map((place) => ({ ...place, content: { ...place.content, postalCode: '75001' } }));
    await expect(loadPlacesReference(world.context('nobody'), broken)).rejects.toThrow('l-ampere-du-monde postalCode');
  }));
