'use server';

import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { homeRules } from '@/lib/content/rules/home.ts';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import { homeFormSchema } from '@/lib/content/schema/home-form.ts';
import { publicationSchema, restoreSchema } from '@/lib/content/schema/inputs.ts';
import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { composeHome, type Composition } from '@/lib/content/use-cases/compose-home.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { refreshPublicPages } from '@/lib/web/refresh.ts';
import { getContext } from '@/lib/web/viewer.ts';

const page = '/gestion/accueil';

/** Where one goes after a press on a button; the page says what was done. The revision makes each address a new one. */
function afterwards({ outcome, blockId, revision }: Composition, act: string): string {
  if (act === 'preview') return `${page}/apercu`;
  return `${page}?fait=${outcome}&r=${revision}${blockId ? `&bloc=${blockId}#bloc-${blockId}` : '#page'}`;
}

const composing = formAction({
  schema: homeFormSchema,
  sentences: contentRefusals,
  run: composeHome,
  done(composition, { act }) {
    if (composition.outcome === 'published') refreshPublicPages();
    return { redirectTo: afterwards(composition, act.act) };
  },
});

/** Adds to a form refused for a conflict what the other home says otherwise, for both to be read on one page. */
async function withTheirs(state: FormState, data: FormData): Promise<FormState> {
  const [opened, typed] = [await openPublication(await getContext(), { kind: 'home' }), homeFormSchema.safeParse(readFormData(data))];
  if (!opened.ok || !typed.success) return state;
  const { revision, updatedBy, updatedAt, document } = opened.value;
  const mine = new Map(homeRules.fields(typed.data.document).map(({ key, text }) => [key, text]));
  const parts = homeRules
    .fields(homeDraftSchema.parse(document))
    .filter(({ key, text }) => mine.get(key) !== text)
    .map(({ label, language, text }) => `${label}${language ? ` (${language === 'fr' ? 'français' : 'anglais'})` : ''}\n${text}`);
  return {
    ...state,
    values: {
      ...state.values,
      'theirs.revision': String(revision),
      'theirs.saved': `${updatedBy ? ` par ${updatedBy}` : ''}, le ${dateTimeInParis(updatedAt)}`,
      'theirs.parts[]': parts,
    },
  };
}

/** Keeps the home as it is typed, and does what the button pressed asks. */
export async function composeHomeForm(state: FormState, data: FormData): Promise<FormState> {
  const answer = await composing(state, data);
  return answer.errors.some(({ field }) => field === 'revision') ? withTheirs(answer, data) : answer;
}

const cancelling = formAction({
  schema: publicationSchema,
  sentences: contentRefusals,
  run: cancelSchedule,
  done: () => ({ redirectTo: `${page}?fait=cancelled#page` }),
});

/** Gives up the hour at which the home was to be published. */
export async function cancelHomeSchedule(state: FormState, data: FormData): Promise<FormState> {
  return cancelling(state, data);
}

const restoring = formAction({
  schema: restoreSchema,
  sentences: contentRefusals,
  run: restoreVersion,
  done: () => ({ redirectTo: `${page}?fait=restored#page` }),
});

/** Takes an earlier version up again as the draft. */
export async function restoreHomeVersion(state: FormState, data: FormData): Promise<FormState> {
  return restoring(state, data);
}
