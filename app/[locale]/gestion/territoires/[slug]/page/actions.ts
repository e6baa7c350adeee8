'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { publicationSchema, restoreSchema, withdrawConsentSchema } from '@/lib/content/schema/inputs.ts';
import { answerReadingSchema, withdrawReadingSchema } from '@/lib/content/schema/readings.ts';
import { readTypedPage, territoryFormSchema } from '@/lib/content/schema/territory-form.ts';
import { answerSecondReading } from '@/lib/content/use-cases/answer-second-reading.ts';
import { beginTerritoryPage } from '@/lib/content/use-cases/begin-territory-page.ts';
import { cancelSchedule } from '@/lib/content/use-cases/cancel-schedule.ts';
import { composeTerritoryPage, type TerritoryComposition } from '@/lib/content/use-cases/compose-territory-page.ts';
import { putBackPublication } from '@/lib/content/use-cases/put-back-publication.ts';
import { removePublication } from '@/lib/content/use-cases/remove-publication.ts';
import { restoreVersion } from '@/lib/content/use-cases/restore-version.ts';
import { withdrawConsent } from '@/lib/content/use-cases/withdraw-consent.ts';
import { withdrawSecondReading } from '@/lib/content/use-cases/withdraw-second-reading.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { afterRefusal } from '@/lib/web/publication-form.ts';
import { refreshPublicPages } from '@/lib/web/refresh.ts';
import { isPublicSubject } from '@/lib/web/territory-composer.ts';

const pageOf = (slug: string) => `/gestion/territoires/${slug}/page`;
/** Whose page it is: where one comes back to, and nothing else. */
const slug = z.string().regex(/^[a-z0-9-]+$/);
const back = (done: string) => (_value: unknown, input: { slug: string }) => ({ redirectTo: `${pageOf(input.slug)}?fait=${done}#page` });

/** Where one goes after a press on a button; the page says what was done. The revision makes each address a new one. */
function afterwards({ outcome, blockId, revision, slug: name, keptVersionId }: TerritoryComposition, act: string): string {
  const page = pageOf(name);
  if (act === 'preview') return `${page}/apercu`;
  if (outcome === 'asked') return `${page}/relecture?fait=demande`;
  if (keptVersionId) return `${page}?fait=${outcome}&r=${revision}&version=${keptVersionId}#page`;
  return `${page}?fait=${outcome}&r=${revision}${blockId ? `&bloc=${blockId}#bloc-${blockId}` : '#page'}`;
}

const composing = formAction({
  schema: territoryFormSchema,
  sentences: { ...contentRefusals, ...fileRefusals },
  run: (context, form) => composeTerritoryPage(context, { ...form, isPublic: isPublicSubject }),
  done(composition, { act }) {
    // A consent recorded again brings its testimony back on a page that is online.
    if (composition.outcome === 'published' || composition.outcome === 'consent') refreshPublicPages();
    return { redirectTo: afterwards(composition, act.act) };
  },
});

const beginning = formAction({
  schema: z.object({ siren: z.string(), slug }),
  sentences: contentRefusals,
  run: beginTerritoryPage,
  done: back('begun'),
});
const cancelling = formAction({ schema: publicationSchema.extend({ slug }), sentences: contentRefusals, run: cancelSchedule, done: back('cancelled') });
const restoring = formAction({ schema: restoreSchema.extend({ slug }), sentences: contentRefusals, run: restoreVersion, done: back('restored') });
const withdrawing = formAction({
  schema: withdrawConsentSchema.extend({ slug, sure: z.literal('on', 'Confirmez que la personne retire son consentement.') }),
  sentences: contentRefusals,
  run: withdrawConsent,
  done: back('withdrawn'),
  refreshes: true,
});
const answering = formAction({
  schema: answerReadingSchema.extend({ slug }),
  sentences: contentRefusals,
  run: (context, { slug: _slug, ...answer }) => answerSecondReading(context, { ...answer, isPublic: isPublicSubject }),
  done: (_value, input) => ({ redirectTo: `${pageOf(input.slug)}/relecture?fait=${input.answer}` }),
  refreshes: true,
});
const removing = formAction({
  schema: publicationSchema.extend({ slug, sure: z.literal('on', 'Confirmez que vous retirez la page.') }),
  sentences: contentRefusals,
  run: removePublication,
  done: back('away'),
  refreshes: true,
});
const puttingBack = formAction({ schema: publicationSchema.extend({ slug }), sentences: contentRefusals, run: putBackPublication, done: back('back'), refreshes: true });
const takingBack = formAction({
  schema: withdrawReadingSchema.extend({ slug }),
  sentences: contentRefusals,
  run: withdrawSecondReading,
  done: (_value, input) => ({ redirectTo: `${pageOf(input.slug)}?fait=taken-back#page` }),
});

/** Begins the page of a territory. */
export async function beginPage(state: FormState, data: FormData): Promise<FormState> {
  return beginning(state, data);
}
/** Keeps the page as it is typed, and does what the button pressed asks. */
export async function composePage(state: FormState, data: FormData): Promise<FormState> {
  return afterRefusal(await composing(state, data), data, (_kind, typed) => readTypedPage(typed));
}
/** Gives up the hour at which the page was to be published. */
export async function cancelPageSchedule(state: FormState, data: FormData): Promise<FormState> {
  return cancelling(state, data);
}
/** Takes an earlier version up again as the draft. */
export async function restorePageVersion(state: FormState, data: FormData): Promise<FormState> {
  return restoring(state, data);
}
/** Writes down that a person withdraws their consent. */
export async function withdrawPageConsent(state: FormState, data: FormData): Promise<FormState> {
  return withdrawing(state, data);
}
/** The second reader approves, or returns with a word. */
export async function answerReading(state: FormState, data: FormData): Promise<FormState> {
  return answering(state, data);
}
/** Who asked for the second reading takes it back. */
export async function takeReadingBack(state: FormState, data: FormData): Promise<FormState> {
  return takingBack(state, data);
}
/** Takes the composed page away from the public. */
export async function takePageAway(state: FormState, data: FormData): Promise<FormState> {
  return removing(state, data);
}
/** Gives a page that was taken away back as it was. */
export async function givePageBack(state: FormState, data: FormData): Promise<FormState> {
  return puttingBack(state, data);
}
