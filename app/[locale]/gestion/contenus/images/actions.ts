'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { removePictureSchema } from '@/lib/content/schema/pictures.ts';
import { removePicture } from '@/lib/content/use-cases/remove-picture.ts';
import { formAction } from '@/lib/web/form-action.ts';

const removal = formAction({
  schema: removePictureSchema,
  sentences: contentRefusals,
  run: removePicture,
  done: () => ({ redirectTo: '/gestion/contenus/images?fait=retrait' }),
});

/** Takes a picture that nothing shows out of the library. */
export async function removeFromLibrary(former: FormState, data: FormData): Promise<FormState> {
  return removal(former, data);
}
