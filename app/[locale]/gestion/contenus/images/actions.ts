'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { creditPictureSchema, removePictureSchema } from '@/lib/content/schema/pictures.ts';
import { creditPicture } from '@/lib/content/use-cases/credit-picture.ts';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { formAction } from '@/lib/web/form-action.ts';

const credit = formAction({
  schema: creditPictureSchema,
  sentences: contentRefusals,
  run: creditPicture,
  done: () => ({ redirectTo: '/gestion/contenus/images?fait=credit' }),
  refreshes: true,
});

const removal = formAction({
  schema: removePictureSchema,
  sentences: contentRefusals,
  run: removePicture,
  done: () => ({ redirectTo: '/gestion/contenus/images?fait=retrait' }),
});

/** Corrects who made a picture and under which conditions it is shown. */
export async function correctCredit(former: FormState, data: FormData): Promise<FormState> {
  return credit(former, data);
}

/** Takes a picture that nothing shows out of the library. */
export async function removeFromLibrary(former: FormState, data: FormData): Promise<FormState> {
  return removal(former, data);
}
