'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { committeeRefusals } from '@/lib/committee/errors.ts';
import { beginDeliberationSchema, recordOpinionSchema } from '@/lib/committee/schema/decision.ts';
import {
  assignExpertSchema,
  openExaminationsSchema,
  reviewQuestionSchema,
  transferExaminationSchema,
  unassignExpertSchema,
} from '@/lib/committee/schema/examination.ts';
import { assignExpert } from '@/lib/committee/use-cases/assignment/assign-expert.ts';
import { beginDeliberation } from '@/lib/committee/use-cases/decisions/begin-deliberation.ts';
import { openExaminations } from '@/lib/committee/use-cases/routing/open-examinations.ts';
import { recordOpinion } from '@/lib/committee/use-cases/decisions/record-opinion.ts';
import { reviewQuestion } from '@/lib/committee/use-cases/questions/review-question.ts';
import { transferExamination } from '@/lib/committee/use-cases/routing/transfer-examination.ts';
import { unassignExpert } from '@/lib/committee/use-cases/assignment/unassign-expert.ts';
import { formAction } from '@/lib/web/form-action.ts';

/** The commission from whose page the form was sent: where to go back. */
const back = { slug: z.string().regex(/^[a-z0-9-]{1,80}$/) };
const list = (slug: string, done: string) => `/comite/commissions/${slug}?fait=${done}`;
const one = (slug: string, proposalId: string, done: string) => `/comite/commissions/${slug}/propositions/${proposalId}?fait=${done}`;

const opening = formAction({
  schema: openExaminationsSchema.extend(back),
  sentences: committeeRefusals,
  run: openExaminations,
  refreshes: true,
  done: (_value, { slug }) => ({ redirectTo: list(slug, 'ouverture') }),
});
const assigning = formAction({
  schema: assignExpertSchema.extend(back),
  sentences: committeeRefusals,
  run: assignExpert,
  done: (_value, { slug, proposalId }) => ({ redirectTo: one(slug, proposalId, 'saisine') }),
});
const unassigning = formAction({
  schema: unassignExpertSchema.extend(back),
  sentences: committeeRefusals,
  run: unassignExpert,
  done: (_value, { slug, proposalId }) => ({ redirectTo: one(slug, proposalId, 'retrait') }),
});
const transferring = formAction({
  schema: transferExaminationSchema.extend(back),
  sentences: committeeRefusals,
  run: transferExamination,
  done: (_value, { slug }) => ({ redirectTo: list(slug, 'transfert') }),
});
const reviewing = formAction({
  schema: reviewQuestionSchema.extend({ ...back, proposalId: z.uuid() }),
  sentences: committeeRefusals,
  run: reviewQuestion,
  done: ({ forwarded }, { slug, proposalId }) => ({ redirectTo: one(slug, proposalId, forwarded ? 'transmise' : 'ecartee') }),
});
const deliberating = formAction({
  schema: beginDeliberationSchema.extend(back),
  sentences: committeeRefusals,
  run: beginDeliberation,
  done: (_value, { slug, proposalId }) => ({ redirectTo: one(slug, proposalId, 'deliberation') }),
});
const opining = formAction({
  schema: recordOpinionSchema.extend(back),
  sentences: committeeRefusals,
  run: recordOpinion,
  refreshes: true,
  done: (_value, { slug, proposalId }) => ({ redirectTo: one(slug, proposalId, 'avis') }),
});
/** Opens the examination of proposals that wait. */
export async function openChosen(state: FormState, data: FormData): Promise<FormState> {
  return opening(state, data);
}
/** Gives a proposal to an expert. */
export async function assignByHand(state: FormState, data: FormData): Promise<FormState> {
  return assigning(state, data);
}
/** Takes a proposal back from an expert. */
export async function takeBack(state: FormState, data: FormData): Promise<FormState> {
  return unassigning(state, data);
}
/** Gives an examination to another commission. */
export async function transfer(state: FormState, data: FormData): Promise<FormState> {
  return transferring(state, data);
}
/** Forwards a question or sets it aside. */
export async function review(state: FormState, data: FormData): Promise<FormState> {
  return reviewing(state, data);
}
/** Opens the deliberation. */
export async function deliberate(state: FormState, data: FormData): Promise<FormState> {
  return deliberating(state, data);
}
/** Records the opinion of the commission. */
export async function giveOpinion(state: FormState, data: FormData): Promise<FormState> {
  return opining(state, data);
}
