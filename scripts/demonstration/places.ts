import type { Context } from '@/lib/identity/types.ts';
import { savePlaceSchema } from '@/lib/places/schema/inputs.ts';
import { createPlace } from '@/lib/places/use-cases/create-place.ts';
import { publishPlace } from '@/lib/places/use-cases/publish-place.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';

import type { SamplePlace } from './content.ts';
import { done, type Stage } from './stage.ts';

/** Writes the places as their editors do, publishes most of them, and removes one. */
export function planPlaces(stage: Stage): void {
  for (const sample of stage.content.places) {
    const { key, by, publishedOn, removedOn } = sample;
    stage.timeline.on(sample.writtenOn, async (at) => begin(stage, sample, await stage.as(by, at)));
    if (publishedOn !== undefined) {
      stage.timeline.on(publishedOn, async (at) => {
        done(await publishPlace(await stage.as(by, at), asSent(stage, sample, 2)), `publishing ${key}`);
      });
    }
    if (removedOn !== undefined) {
      stage.timeline.on(removedOn, async (at) => {
        done(await removePlace(await stage.as(by, at), { placeId: stage.id('place', key) }), `removing ${key}`);
      });
    }
  }
}

async function begin(stage: Stage, sample: SamplePlace, context: Context): Promise<void> {
  const { key, kind, name, commune } = sample;
  const { placeId } = done(await createPlace(context, { kind, name, communeInsee: commune }), `beginning ${key}`);
  stage.remember('place', key, placeId);
  done(await updatePlace(context, asSent(stage, sample, 1)), `writing ${key}`);
}

/** What the form sends, read as the portal reads it. */
function asSent(stage: Stage, { key, kind, name, commune, operator, operatorName, picture, form }: SamplePlace, revision: number) {
  return savePlaceSchema.parse({
    ...form,
    placeId: stage.id('place', key),
    revision,
    kind,
    name,
    communeInsee: commune,
    operatorId: operator ? stage.id('actor', operator) : '',
    operatorName,
    picture: { id: picture ? stage.id('picture', picture.of) : '', alt: picture?.alt },
  });
}
