'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { identityRefusals } from '@/lib/identity/errors.ts';
import { profileSchema } from '@/lib/identity/schema.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import { formAction } from '@/lib/web/form-action.ts';

const save = formAction({
  schema: profileSchema,
  sentences: identityRefusals,
  run: updateOwnProfile,
  done: () => ({}),
});

/** Saves the viewer's own profile. */
export async function saveProfile(state: FormState, data: FormData): Promise<FormState> {
  return save(state, data);
}
