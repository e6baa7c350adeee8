'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals, type ContentRefusal } from '@/lib/content/errors.ts';
import {
  addressSchema,
  consentSchema,
  createPublicationSchema,
  draftFormSchema,
  parisMoment,
  publicationSchema,
  restoreSchema,
  withdrawConsentSchema,
} from '@/lib/content/schema/inputs.ts';
import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { changeAddress } from '@/lib/content/use-cases/change-address.ts';
import { createPublication } from '@/lib/content/use-cases/create-publication.ts';
import { keepVersion } from '@/lib/content/use-cases/keep-version.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import { schedulePublication } from '@/lib/content/use-cases/schedule-publication.ts';
import { settleDraftConflict } from '@/lib/content/use-cases/settle-draft-conflict.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { storable } from '@/lib/platform/storable.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { afterRefusal } from '@/lib/web/publication-form.ts';
import { refreshPublicPages } from '@/lib/web/refresh.ts';

const path = (publicationId: string) => `/gestion/contenus/${publicationId}`;
const back = (done: string) => (_value: unknown, { publicationId }: { publicationId: string }) => ({ redirectTo: `${path(publicationId)}?fait=${done}` });

const create = formAction({
  schema: createPublicationSchema,
  sentences: contentRefusals,
  run: createPublication,
  done: ({ publicationId }) => ({ redirectTo: path(publicationId) }),
});

type DraftForm = z.output<typeof draftFormSchema>;

/** What each button of the text does once it is saved, and the word that the page then says. */
async function saveThen(context: Context, form: DraftForm): Promise<Result<{ redirectTo: string; isPublic: boolean }, ContentRefusal>> {
  const { publicationId, version, settle, then, at, note, ...document } = form;
  const page = path(publicationId);
  const went = (done: string, isPublic = false) => ok({ redirectTo: `${page}?fait=${done}`, isPublic });
  const [keep, theirRevision] = settle?.split(':') ?? [];
  if (settle) {
    const settled = await settleDraftConflict(context, { publicationId, document, theirRevision: Number(theirRevision), keep: keep as 'mine' | 'theirs' });
    if (settled.ok) return went('enregistre');
    return settled.code === 'publication-changed' ? refuse(settled.code, [twoTexts]) : settled;
  }
  const saved = await saveDraft(context, { publicationId, revision: version, document });
  if (!saved.ok) return saved;
  if (saved.value.outcome === 'conflict') return refuse('publication-changed', [twoTexts]);
  const { revision } = saved.value;
  switch (then) {
    case 'preview':
      return ok({ redirectTo: `${page}/apercu`, isPublic: false });
    case 'keep': {
      const kept = await keepVersion(context, { publicationId, revision, note: z.string().overwrite(storable).trim().max(200).catch('').parse(note) });
      return kept.ok ? went('version') : kept;
    }
    case 'publish': {
      const published = await publishPublication(context, { publicationId, revision });
      return published.ok ? went('publie', true) : published;
    }
    case 'schedule': {
      const moment = parisMoment.safeParse(at ?? {});
      if (!moment.success) return refuse('time-refused', [{ field: 'at.date', message: moment.error.issues[0]?.message ?? '' }]);
      const scheduled = await schedulePublication(context, { publicationId, revision, at: moment.data });
      return scheduled.ok ? went('programme') : scheduled;
    }
    default:
      return went('enregistre');
  }
}

const twoTexts = { field: 'version', message: 'Deux textes en présence : choisissez.' };

const draft = formAction({
  schema: draftFormSchema,
  sentences: contentRefusals,
  run: saveThen,
  done({ redirectTo, isPublic }) {
    if (isPublic) refreshPublicPages();
    return { redirectTo };
  },
});

const address = formAction({ schema: addressSchema, sentences: contentRefusals, run: changeAddress, done: back('adresse') });
const unschedule = formAction({ schema: publicationSchema, sentences: contentRefusals, run: cancelSchedule, done: back('deprogramme') });
const remove = formAction({
  schema: publicationSchema.extend({ sure: z.literal('on', 'Confirmez que vous retirez ce contenu.') }),
  sentences: contentRefusals,
  run: removePublication,
  done: back('retire'),
  refreshes: true,
});
const putBack = formAction({ schema: publicationSchema, sentences: contentRefusals, run: putBackPublication, done: back('remis'), refreshes: true });
const restore = formAction({ schema: restoreSchema, sentences: contentRefusals, run: restoreVersion, done: back('repris') });

const consent = formAction({
  schema: consentSchema.safeExtend({ evidence: z.instanceof(File).optional() }),
  sentences: { ...contentRefusals, ...fileRefusals },
  async run(context, { evidence, ...given }) {
    const paper = evidence && evidence.size > 0 ? { name: evidence.name, bytes: new Uint8Array(await evidence.arrayBuffer()) } : null;
    return recordConsent(context, { ...given, evidence: paper });
  },
  done: back('consentement'),
});

const withdraw = formAction({
  schema: withdrawConsentSchema.extend({ sure: z.literal('on', 'Confirmez que la personne retire son consentement.') }),
  sentences: contentRefusals,
  run: withdrawConsent,
  done: back('consentement-retire'),
  refreshes: true,
});

/** Begins a publication and opens its page. */
export async function createForm(state: FormState, data: FormData): Promise<FormState> {
  return create(state, data);
}
/** Saves the text, then does what the pressed button says: preview, keep, publish, schedule. */
export async function draftForm(state: FormState, data: FormData): Promise<FormState> {
  return afterRefusal(await draft(state, data), data);
}
/** Changes the address of what was never online. */
export async function addressForm(state: FormState, data: FormData): Promise<FormState> {
  return address(state, data);
}
/** Gives up the hour of publication. */
export async function unscheduleForm(state: FormState, data: FormData): Promise<FormState> {
  return unschedule(state, data);
}
/** Takes the publication away from the public. */
export async function removeForm(state: FormState, data: FormData): Promise<FormState> {
  return remove(state, data);
}
/** Gives a removed publication back. */
export async function putBackForm(state: FormState, data: FormData): Promise<FormState> {
  return putBack(state, data);
}
/** Takes an earlier version up again. */
export async function restoreForm(state: FormState, data: FormData): Promise<FormState> {
  return restore(state, data);
}
/** Writes a consent down. */
export async function consentForm(state: FormState, data: FormData): Promise<FormState> {
  return consent(state, data);
}
/** Writes down that a consent is withdrawn. */
export async function withdrawForm(state: FormState, data: FormData): Promise<FormState> {
  return withdraw(state, data);
}
