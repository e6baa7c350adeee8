import { createPlace } from '@/lib/places/use-cases/create-place.ts';
import { listPlaces } from '@/lib/places/use-cases/list-places.ts';
import { loadPlacesReference } from '@/lib/places/use-cases/load-places-reference.ts';
import { previewPlace } from '@/lib/places/use-cases/preview-place.ts';
import { publishPlace } from '@/lib/places/use-cases/publish-place.ts';
import { putBackPlace } from '@/lib/places/use-cases/put-back-place.ts';
import { readPlace } from '@/lib/places/use-cases/read-place.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import { placeFilterSchema } from '@/lib/places/schema/inputs.ts';
import { begunPlace, onlinePlace, placeForm } from '@/tests/factories/places.ts';
import { done } from '@/tests/factories/publications.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

const writers = ['territoryEditor', 'contentEditor', 'administrator'] as const;

export const rights: DomainRights = {
  'create-place': {
    allowed: writers,
    run: (world, context) => createPlace(context, { kind: 'tiers_lieu', name: 'La Grange', communeInsee: world.communeInsee }),
  },
  // An editor of another territory finds the list, without anything of this one: tests/integration/places proves it.
  'list-places': { allowed: [...writers, 'otherTerritoryEditor'], run: (_world, context) => listPlaces(context, placeFilterSchema.parse({})) },
  // The portal's own, at each start.
  'load-places-reference': { allowed: roleNames, run: (_world, context) => loadPlacesReference(context, []) },
  'preview-place': { allowed: writers, run: async (world, context) => previewPlace(context, { placeId: await begunPlace(world) }) },
  'publish-place': { allowed: writers, run: async (world, context) => publishPlace(context, placeForm(world, await begunPlace(world), 1)) },
  'put-back-place': {
    allowed: writers,
    async run(world, context) {
      const placeId = await onlinePlace(world);
      done(await removePlace(world.context('territoryEditor'), { placeId }));
      return putBackPlace(context, { placeId });
    },
  },
  'read-place': { allowed: writers, run: async (world, context) => readPlace(context, { placeId: await begunPlace(world) }) },
  'remove-place': { allowed: writers, run: async (world, context) => removePlace(context, { placeId: await onlinePlace(world) }) },
  'update-place': { allowed: writers, run: async (world, context) => updatePlace(context, placeForm(world, await begunPlace(world), 1)) },
};
