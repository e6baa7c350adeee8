'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { batchSchema, changeBatchSchema, correctMailSchema, prepareBatchSchema, prepareMailsSchema, scheduleBatchSchema } from '@/lib/committee/schema/batch.ts';
import { takeDecisionSchema } from '@/lib/committee/schema/decision.ts';
import { idSchema, outcomeSchema } from '@/lib/committee/schema/ids.ts';
import { abandonBatch } from '@/lib/committee/use-cases/decisions/abandon-batch.ts';
import { changeBatch } from '@/lib/committee/use-cases/decisions/change-batch.ts';
import { correctMail } from '@/lib/committee/use-cases/decisions/correct-mail.ts';
import { offerStartingTexts } from '@/lib/committee/use-cases/decisions/offer-starting-texts.ts';
import { prepareBatch } from '@/lib/committee/use-cases/decisions/prepare-batch.ts';
import { prepareMails } from '@/lib/committee/use-cases/decisions/prepare-mails.ts';
import { returnBatch } from '@/lib/committee/use-cases/decisions/return-batch.ts';
import { scheduleBatch } from '@/lib/committee/use-cases/decisions/schedule-batch.ts';
import { takeDecision } from '@/lib/committee/use-cases/decisions/take-decision.ts';
import { publishDecisionBatch } from '@/lib/labs/use-cases/publish-decision-batch.ts';
import { mailRefusals } from '@/lib/notifications/errors.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { typedValues } from '@/lib/web/form-data.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The commission from whose page the form was sent: where to go back. */
const back = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };
const sentences = { ...committeeRefusals, ...mailRefusals };
const desk = (slug: string, done: string) => `/comite/commissions/${slug}/decisions?fait=${done}`;
const one = (slug: string, batchId: string, done: string) => `/comite/commissions/${slug}/decisions/${batchId}?fait=${done}`;

const deciding = formAction({
  schema: takeDecisionSchema.extend({ ...back, from: z.enum(['proposition', 'decisions']).catch('proposition').default('proposition') }),
  sentences,
  run: takeDecision,
  done: (_value, { slug, proposalId, from }) => ({
    redirectTo: from === 'decisions' ? desk(slug, 'corrigee') : `/comite/commissions/${slug}/propositions/${proposalId}?fait=decision`,
  }),
});
const preparing = formAction({
  schema: prepareBatchSchema.extend(back),
  sentences,
  run: prepareBatch,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'lot') }),
});
const changing = formAction({
  schema: changeBatchSchema.extend(back),
  sentences,
  run: changeBatch,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'compose') }),
});
const writing = formAction({
  schema: prepareMailsSchema.extend(back),
  sentences,
  run: prepareMails,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'courriels') }),
});
const correcting = formAction({
  schema: correctMailSchema.extend(back),
  sentences,
  run: correctMail,
  done: (_value, { slug, batchId }) => ({ redirectTo: one(slug, batchId, 'courriel') }),
});
const scheduling = formAction({
  schema: scheduleBatchSchema.extend(back),
  sentences,
  run: scheduleBatch,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'programme') }),
});
const returning = formAction({
  schema: batchSchema.extend(back),
  sentences,
  run: returnBatch,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'ramene') }),
});
const abandoning = formAction({
  schema: batchSchema.extend(back),
  sentences,
  run: abandonBatch,
  done: (_value, { slug }) => ({ redirectTo: desk(slug, 'abandon') }),
});
const publishing = formAction({
  schema: batchSchema.extend({ ...back, sure: z.literal('on', 'Confirmez : une publication ne se reprend pas.') }),
  sentences,
  run: (context, { batchId }) => publishDecisionBatch(context, { batchId, due: false }),
  refreshes: true,
  done: ({ batchId }, { slug }) => ({ redirectTo: one(slug, batchId, 'publie') }),
});

/** Name of the button that asks for sentences to begin with. */
const STARTING = '_starting';

/** What was typed, with a sentence to begin with wherever there was nothing. */
async function withStartingTexts(data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const refused = (message: string, field: string): FormState => ({ status: 'refused', message: '', errors: [{ field, message }], values });
  const [proposalId, outcome] = [idSchema.safeParse(data.get('proposalId')), outcomeSchema.safeParse(data.get('outcome'))];
  if (!outcome.success) return refused('Choisissez d’abord la décision : les phrases en dépendent.', 'outcome');
  const offered = await offerStartingTexts(await getContext(), { proposalId: proposalId.data ?? '', outcome: outcome.data });
  if (!offered.ok) return refused(sentences[offered.code], '');
  const texts = criterionKeys.flatMap((key) => [
    [`sentences.${key}`, offered.value.sentences[key]],
    [`improvements.${key}`, offered.value.improvements[key]],
  ]);
  const filled = [...texts, ['wayBack', offered.value.wayBack]].filter(([name]) => String(data.get(name ?? '') ?? '').trim() === '');
  return {
    status: 'done',
    message: 'Des phrases de départ sont dans les champs qui étaient vides. Remplacez chaque « […] » : rien n’est publié tant qu’il en reste, et rien n’est encore enregistré.',
    errors: [],
    values: { ...values, ...Object.fromEntries(filled) },
  };
}

/** Takes or changes the decision that waits, or offers sentences to begin with. */
export async function decide(state: FormState, data: FormData): Promise<FormState> {
  return data.has(STARTING) ? withStartingTexts(data) : deciding(state, data);
}
/** Puts decisions together, with their mails. */
export async function prepare(state: FormState, data: FormData): Promise<FormState> {
  return preparing(state, data);
}
/** Chooses again the decisions of a batch. */
export async function change(state: FormState, data: FormData): Promise<FormState> {
  return changing(state, data);
}
/** Prepares the mails of a batch again. */
export async function writeMails(state: FormState, data: FormData): Promise<FormState> {
  return writing(state, data);
}
/** Corrects one mail. */
export async function correct(state: FormState, data: FormData): Promise<FormState> {
  return correcting(state, data);
}
/** Sets the hour of a batch. */
export async function schedule(state: FormState, data: FormData): Promise<FormState> {
  return scheduling(state, data);
}
/** Takes the hour of a batch back. */
export async function bringBack(state: FormState, data: FormData): Promise<FormState> {
  return returning(state, data);
}
/** Gives a batch up. */
export async function abandon(state: FormState, data: FormData): Promise<FormState> {
  return abandoning(state, data);
}
/** Publishes a batch now. */
export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return publishing(state, data);
}
