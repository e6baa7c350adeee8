import { createPlace } from '@/lib/places/use-cases/create-place.ts';
import { publishPlace } from '@/lib/places/use-cases/publish-place.ts';
import { savePlaceSchema, type SavePlaceForm } from '@/lib/places/schema/inputs.ts';
import { done } from '@/tests/factories/publications.ts';
import type { World } from '@/tests/integration/rights/world.ts';

/** What the form of a place sends, read as the portal reads it; ready to be published unless `more` says otherwise. */
export function placeForm(world: World, placeId: string, revision: number, more: Record<string, unknown> = {}): SavePlaceForm {
  return savePlaceSchema.parse({
    placeId,
    revision,
    kind: 'tiers_lieu',
    name: 'La Grange du monde',
    communeInsee: world.communeInsee,
    summary: { fr: 'Une grange ouverte à tous.', en: 'A barn open to all.' },
    services: [{ fr: 'Établi partagé', en: 'Shared bench' }],
    openings: [{ from: '1', to: '5', opensAt: '9h', closesAt: '12h' }],
    operatorName: 'Les gens du monde',
    ...more,
  });
}

/** A draft in the territory of `territoryEditor`, who begins it. */
export async function begunPlace(world: World, name = 'La Grange du monde'): Promise<string> {
  const { placeId } = done(await createPlace(world.context('territoryEditor'), { kind: 'tiers_lieu', name, communeInsee: world.communeInsee }));
  return placeId;
}

/** A place online there. */
export async function onlinePlace(world: World, more: Record<string, unknown> = {}): Promise<string> {
  const placeId = await begunPlace(world);
  done(await publishPlace(world.context('territoryEditor'), placeForm(world, placeId, 1, more)));
  return placeId;
}
