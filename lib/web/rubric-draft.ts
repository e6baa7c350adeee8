import 'server-only';
import type { FormState } from '@/components/form/form-state.ts';
import { callRefusals } from '@/lib/calls/errors.ts';
import { rubricFields, tidyRubric } from '@/lib/calls/rules/rubrics.ts';
import { writeRubricSchema } from '@/lib/calls/schema.ts';
import { publishRubricVersion } from '@/lib/calls/use-cases/publish-rubric-version.ts';
import { readRubricVersion } from '@/lib/calls/use-cases/read-rubric-version.ts';
import { saveRubricDraft } from '@/lib/calls/use-cases/save-rubric-draft.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { getContext } from '@/lib/web/viewer.ts';

const page = (versionId: string, done: string) => ({ redirectTo: `/gestion/grilles/${versionId}?fait=${done}` });
const languages = { fr: '', en: ', en anglais' } as const;

const save = formAction({
  schema: writeRubricSchema,
  sentences: callRefusals,
  run: saveRubricDraft,
  done: ({ versionId, changed }) => page(versionId, changed ? 'enregistre' : 'inchange'),
});
const publish = formAction({
  schema: writeRubricSchema,
  sentences: callRefusals,
  run: publishRubricVersion,
  done: ({ versionId }) => page(versionId, 'publie'),
});

/** Gives a form refused for a text saved in between what that text says differently, to be read beside what was typed. */
async function withTheirs(state: FormState, data: FormData): Promise<FormState> {
  if (!state.errors.some(({ field }) => field === 'edition')) return state;
  const sent = writeRubricSchema.safeParse(readFormData(data));
  const read = sent.success ? await readRubricVersion(await getContext(), sent.data) : null;
  if (!sent.success || !read?.ok) return state;
  const { edition, updatedAt, text } = read.value;
  const mine = new Map(rubricFields(tidyRubric(sent.data.text)).map((field) => [field.key, field.text]));
  const differing = rubricFields(text).filter((field) => mine.get(field.key) !== field.text);
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.edition': String(edition),
      'theirs.saved': `le ${dateTimeInParis(updatedAt)}`,
      'theirs.parts': differing.map(({ label, language, text: theirs }) => `${label}${language ? languages[language] : ''}\n${theirs}`),
    },
  };
}

/** Saves or publishes a draft as its form sends it; refused for a text saved in between, it comes back with that text. */
export async function writeRubric(state: FormState, data: FormData): Promise<FormState> {
  const act = data.get('then') === 'publish' ? publish : save;
  return withTheirs(await act(state, data), data);
}
