'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { saidBy } from '@/components/vision/entry-shape.ts';
import { entryPath, listPath } from '@/components/vision/words.ts';
import { visionRefusals } from '@/lib/vision/errors.ts';
import { addEntrySchema, entrySchema, moveEntrySchema, restoreRevisionSchema, saveEntrySchema } from '@/lib/vision/schema/inputs.ts';
import { addVisionEntry } from '@/lib/vision/use-cases/add-vision-entry.ts';
import { moveVisionEntry } from '@/lib/vision/use-cases/move-vision-entry.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { reinstateVisionEntry } from '@/lib/vision/use-cases/reinstate-vision-entry.ts';
import { restoreVisionRevision } from '@/lib/vision/use-cases/restore-vision-revision.ts';
import { retireVisionEntry } from '@/lib/vision/use-cases/retire-vision-entry.ts';
import { saveVisionEntry } from '@/lib/vision/use-cases/save-vision-entry.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { getContext } from '@/lib/web/viewer.ts';

const sentences = visionRefusals;

const save = formAction({
  schema: saveEntrySchema,
  sentences,
  run: saveVisionEntry,
  done: ({ changed }, input) => ({ redirectTo: `${entryPath(input)}?fait=${changed ? 'enregistre' : 'inchange'}` }),
  refreshes: true,
});
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

/** Gives a form refused for a text saved in between that text, to be read beside what was typed. */
async function withTheirs(state: FormState, data: FormData): Promise<FormState> {
  const key = entrySchema.safeParse(Object.fromEntries(data));
  if (!key.success || !state.errors.some(({ field }) => field === 'revision')) return state;
  const file = await readVisionEntry(await getContext(), key.data);
  if (!file.ok) return state;
  const { entry, revisions } = file.value;
  const by = revisions[0]?.savedBy;
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.revision': String(entry.revision),
      'theirs.saved': `${by ? ` par ${by}` : ''}${entry.editedAt ? `, le ${dateTimeInParis(entry.editedAt)}` : ''}`,
      'theirs.parts': saidBy(entry.kind, entry.id, entry.content).flatMap(({ label, fr, en }) => [`${label}\n${fr}`, ...(en === fr ? [] : [`${label}, en anglais\n${en || '(manque)'}`])]),
    },
  };
}

export async function saveEntryForm(state: FormState, data: FormData): Promise<FormState> {
  return withTheirs(await save(state, data), data);
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
