import 'server-only';
import type { FormState } from '@/components/form/form-state.ts';
import { saidBy } from '@/components/vision/entry-shape.ts';
import { entryPath } from '@/components/vision/words.ts';
import { visionRefusals } from '@/lib/vision/errors.ts';
import { entrySchema, saveEntrySchema } from '@/lib/vision/schema/inputs.ts';
import { readVisionEntry } from '@/lib/vision/use-cases/read-vision-entry.ts';
import { saveVisionEntry } from '@/lib/vision/use-cases/save-vision-entry.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { getContext } from '@/lib/web/viewer.ts';

const save = formAction({
  schema: saveEntrySchema,
  sentences: visionRefusals,
  run: saveVisionEntry,
  done: ({ changed }, input) => ({ redirectTo: `${entryPath(input)}?fait=${changed ? 'enregistre' : 'inchange'}` }),
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

/** Saves a text of the vision as its form sends it; refused for a text saved in between, it comes back with that text. */
export async function saveEntry(state: FormState, data: FormData): Promise<FormState> {
  return withTheirs(await save(state, data), data);
}
