'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { cahierRefusals } from '@/lib/cahiers/errors.ts';
import { editFileSchema, removeFileSchema } from '@/lib/cahiers/schema/files.ts';
import { editFile } from '@/lib/cahiers/use-cases/edit-file.ts';
import { removeFile } from '@/lib/cahiers/use-cases/remove-file.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import { formAction } from '@/lib/web/form-action.ts';

const sentences = { ...cahierRefusals, ...fileRefusals };

const edit = formAction({
  schema: editFileSchema,
  sentences,
  run: editFile,
  done: ({ cahierId }) => ({ redirectTo: `/mon-espace/cahiers/${cahierId}/pieces-jointes?modif=faite` }),
});

/** Changes the title of an attachment and who may read it. */
export async function editFileForm(state: FormState, data: FormData): Promise<FormState> {
  return edit(state, data);
}

const remove = formAction({
  schema: removeFileSchema,
  sentences,
  run: removeFile,
  done: ({ cahierId }) => ({ redirectTo: `/mon-espace/cahiers/${cahierId}/pieces-jointes?retrait=fait` }),
});

/** Removes an attachment. */
export async function removeFileForm(state: FormState, data: FormData): Promise<FormState> {
  return remove(state, data);
}
