import 'server-only';
import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import { canUsePictures } from '@/lib/content/permissions.ts';
import { addPicture } from '@/lib/content/use-cases/add-picture.ts';
import { fileRefusals, type FileRefusal } from '@/lib/files/errors.ts';
import { placeRefusals, type PlaceRefusal } from '@/lib/places/errors.ts';
import { accessAnswers } from '@/lib/places/rules/accessibility.ts';
import { placeIdSchema, type SavePlace, type SavePlaceForm, savePlaceSchema } from '@/lib/places/schema/inputs.ts';
import type { PlaceContent } from '@/lib/places/types.ts';
import { publishPlace } from '@/lib/places/use-cases/publish-place.ts';
import { readPlace } from '@/lib/places/use-cases/read-place.ts';
import { updatePlace } from '@/lib/places/use-cases/update-place.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { messages } from '@/lib/web/i18n/messages.ts';
import { weekInWords } from '@/lib/web/opening-words.ts';
import { getContext } from '@/lib/web/viewer.ts';

const pictureSentences: Readonly<Record<ContentRefusal | FileRefusal, string>> = { ...contentRefusals, ...fileRefusals };

/** Puts the picture sent with the form in the library that serves this place, and chooses it. */
async function withPicture(context: Context, { sent, ...input }: Omit<SavePlaceForm, 'then'>): Promise<Result<SavePlace, PlaceRefusal>> {
  if (!sent) return ok(input);
  const read = await readPlace(context, input);
  if (!read.ok) return read;
  const { territorySiren } = read.value.place;
  const { file, credit, alt } = sent;
  const added = await addPicture(context, {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    credit,
    territorySiren: canUsePictures(context.viewer, territorySiren) ? territorySiren : null,
  });
  if (added.ok) return ok({ ...input, content: { ...input.content, picture: { id: added.value.id, alt } } });
  const field = added.code === 'credit-needed' ? 'newPicture.credit' : 'newPicture.file';
  return refuse('answers-to-mend', [{ field, message: pictureSentences[added.code] }]);
}

/** What each button does once the text is saved, and the word that the page then says. */
async function saveThen(context: Context, { then, ...form }: SavePlaceForm): Promise<Result<{ redirectTo: string }, PlaceRefusal>> {
  const ready = await withPicture(context, form);
  if (!ready.ok) return ready;
  const input = ready.value;
  const page = `/gestion/lieux/${input.placeId}`;
  if (then === 'publish') {
    const published = await publishPlace(context, input);
    return published.ok ? ok({ redirectTo: `${page}?fait=publie` }) : published;
  }
  const saved = await updatePlace(context, input);
  if (!saved.ok) return saved;
  if (then === 'preview') return ok({ redirectTo: `${page}/apercu` });
  const told = saved.value.changed ? 'enregistre' : input.settle?.keep === 'theirs' ? 'autre' : 'inchange';
  return ok({ redirectTo: `${page}?fait=${told}` });
}

const save = formAction({ schema: savePlaceSchema, sentences: placeRefusals, run: saveThen, done: ({ redirectTo }) => ({ redirectTo }), refreshes: true });

/** The texts of a place under the names of its form, in words. */
function saidBy(content: PlaceContent): { label: string; text: string }[] {
  const { kinds, features, answers } = messages.fr.places;
  const both: [string, { fr: string; en: string }][] = [
    ['Résumé', content.summary],
    ['Présentation', content.presentation],
    ['Depuis quand', content.openSince],
    ['À savoir sur l’ouverture', content.openingNote],
    ['À savoir sur l’accès', content.accessNote],
    ['Texte de remplacement de l’image', content.picture?.alt ?? { fr: '', en: '' }],
    ['Source', content.source],
  ];
  const lines: [string, string][] = [
    ['Nom', content.name],
    ['Sorte', kinds[content.kind]],
    ['Services', content.services.map(({ fr, en }) => (en ? `${fr} (${en})` : fr)).join('\n')],
    ['Horaires', weekInWords(content.openings, 'fr').map(({ days, hours }) => `${days}\u202f: ${hours}`).join('\n')],
    ['Adresse', `${content.address} ${content.postalCode}`.trim()],
    ['Position', content.position ? `${content.position.latitude}, ${content.position.longitude}` : ''],
    ['Accessibilité', accessAnswers(content).map(({ feature, answer }) => `${features[feature]}\u202f: ${answers[answer]}`).join('\n')],
    ['Qui le fait vivre', content.operatorName],
    ['Contact', [content.phone, content.email, content.website].filter(Boolean).join('\n')],
    ...both.flatMap(([label, { fr, en }]): [string, string][] => [
      [label, fr],
      [`${label}, en anglais`, en],
    ]),
  ];
  return lines.map(([label, text]) => ({ label, text }));
}

/** Gives a form refused for a text saved in between what that text says differently, to be read beside what was typed. */
async function withTheirs(state: FormState, data: FormData): Promise<FormState> {
  if (!state.errors.some(({ field }) => field === 'revision')) return state;
  const sent = savePlaceSchema.safeParse(readFormData(data));
  const key = placeIdSchema.safeParse(Object.fromEntries(data));
  const read = key.success ? await readPlace(await getContext(), key.data) : null;
  if (!sent.success || !read?.ok) return state;
  const { place, updatedBy } = read.value;
  const mine = new Map(saidBy(sent.data.content).map(({ label, text }) => [label, text]));
  const differing = saidBy(place.content).filter(({ label, text }) => mine.get(label) !== text);
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.revision': String(place.revision),
      'theirs.saved': `${updatedBy ? ` par ${updatedBy}` : ''}, le ${dateTimeInParis(place.updatedAt)}`,
      'theirs.parts': differing.map(({ label, text }) => `${label}\n${text}`),
    },
  };
}

/** Saves or publishes a place as its form sends it; refused for a text saved in between, it comes back with that text. */
export async function writePlaceForm(state: FormState, data: FormData): Promise<FormState> {
  return withTheirs(await save(state, data), data);
}
