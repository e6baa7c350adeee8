'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { placeRefusals } from '@/lib/places/errors.ts';
import { createPlaceSchema, placeIdSchema, removePlaceSchema } from '@/lib/places/schema/inputs.ts';
import { createPlace } from '@/lib/places/use-cases/create-place.ts';
import { putBackPlace } from '@/lib/places/use-cases/put-back-place.ts';
import { removePlace } from '@/lib/places/use-cases/remove-place.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { writePlaceForm } from '@/lib/web/place-form.ts';

const sentences = placeRefusals;
const back = (told: string) => (_value: unknown, { placeId }: { placeId: string }) => ({ redirectTo: `/gestion/lieux/${placeId}?fait=${told}` });

const create = formAction({
  schema: createPlaceSchema,
  sentences,
  run: createPlace,
  done: ({ placeId }) => ({ redirectTo: `/gestion/lieux/${placeId}?fait=commence` }),
});
const remove = formAction({ schema: removePlaceSchema, sentences, run: removePlace, done: back('retire'), refreshes: true });
const putBack = formAction({ schema: placeIdSchema, sentences, run: putBackPlace, done: back('remis'), refreshes: true });

export async function createForm(state: FormState, data: FormData): Promise<FormState> {
  return create(state, data);
}

export async function saveForm(state: FormState, data: FormData): Promise<FormState> {
  return writePlaceForm(state, data);
}

export async function removeForm(state: FormState, data: FormData): Promise<FormState> {
  return remove(state, data);
}

export async function putBackForm(state: FormState, data: FormData): Promise<FormState> {
  return putBack(state, data);
}
