'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { entryPath, listPath } from '@/components/vision/words.ts';
import { visionRefusals } from '@/lib/vision/errors.ts';
import { addEntrySchema, entrySchema, moveEntrySchema, restoreRevisionSchema } from '@/lib/vision/schema/inputs.ts';
import { addVisionEntry } from '@/lib/vision/use-cases/add-vision-entry.ts';
import { moveVisionEntry } from '@/lib/vision/use-cases/move-vision-entry.ts';
import { reinstateVisionEntry } from '@/lib/vision/use-cases/reinstate-vision-entry.ts';
import { restoreVisionRevision } from '@/lib/vision/use-cases/restore-vision-revision.ts';
import { retireVisionEntry } from '@/lib/vision/use-cases/retire-vision-entry.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { saveEntry } from '@/lib/web/vision-entry.ts';

const sentences = visionRefusals;

const add = formAction({
  schema: addEntrySchema,
  sentences,
  run: addVisionEntry,
  done: ({ id }, { kind }) => ({ redirectTo: `${entryPath({ kind, id })}?fait=ajoute` }),
  refreshes: true,
});
const move = formAction({
  schema: moveEntrySchema,
  sentences,
  run: moveVisionEntry,
  done: ({ id, group }, { kind }) => ({ redirectTo: `${listPath(kind, group)}?fait=deplace#entree-${id}` }),
  refreshes: true,
});
const retire = formAction({ schema: entrySchema, sentences, run: retireVisionEntry, done: (_value, entry) => ({ redirectTo: `${entryPath(entry)}?fait=retire` }), refreshes: true });
const reinstate = formAction({
  schema: entrySchema,
  sentences,
  run: reinstateVisionEntry,
  done: (_value, entry) => ({ redirectTo: `${entryPath(entry)}?fait=remis` }),
  refreshes: true,
});
const restore = formAction({
  schema: restoreRevisionSchema,
  sentences,
  run: restoreVisionRevision,
  done: ({ changed }, input) => ({ redirectTo: `${entryPath(input)}?fait=${changed ? 'repris' : 'inchange'}` }),
  refreshes: true,
});

export async function saveEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return saveEntry(state, data);
}

export async function addEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return add(state, data);
}

export async function moveEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return move(state, data);
}

export async function retireEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return retire(state, data);
}

export async function reinstateEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return reinstate(state, data);
}

export async function restoreRevisionForm(state: FormState, data: FormData): Promise<FormState> {
  return restore(state, data);
}
