'use server';

import { z } from 'zod';
import type { FormState } from '@/components/form/form-state.ts';
import { fileRefusals } from '@/lib/files/errors.ts';
import { labRefusals } from '@/lib/labs/errors.ts';
import {
  carrierSchema,
  labCarrierSchema,
  labMoveSchema,
  labNeedSchema,
  labNoteSchema,
  labPageSchema,
  labPictureSchema,
  labPlanSchema,
  metNeedSchema,
  milestoneStateSchema,
} from '@/lib/labs/schema.ts';
import { addCarrier as add } from '@/lib/labs/use-cases/add-carrier.ts';
import { followMilestone as follow } from '@/lib/labs/use-cases/follow-milestone.ts';
import { meetNeed as meet } from '@/lib/labs/use-cases/meet-need.ts';
import { moveLab } from '@/lib/labs/use-cases/move-lab.ts';
import { publishNote as publish } from '@/lib/labs/use-cases/publish-note.ts';
import { removeCarrier as remove } from '@/lib/labs/use-cases/remove-carrier.ts';
import { setLabPicture } from '@/lib/labs/use-cases/set-lab-picture.ts';
import { stateNeed as state } from '@/lib/labs/use-cases/state-need.ts';
import { updateLab } from '@/lib/labs/use-cases/update-lab.ts';
import { updateLabPlan } from '@/lib/labs/use-cases/update-lab-plan.ts';
import { formAction } from '@/lib/web/form-action.ts';
import type { LabDone } from './frame.tsx';

const sentences = { ...labRefusals, ...fileRefusals, 'too-many-requests': 'Trop d’invitations en peu de temps. Réessayez dans une heure.' };
/** Back to the same view, which says what was done. */
const back = (view: string, done: LabDone) => (_value: unknown, input: { labId: string }) => ({ redirectTo: `/maylab/${input.labId}${view}?fait=${done}` });

const texts = formAction({ schema: labPageSchema, sentences, run: updateLab, done: back('', 'page'), refreshes: true });
const move = formAction({ schema: labMoveSchema, sentences, run: moveLab, done: back('/vie', 'etape'), refreshes: true });
const plan = formAction({ schema: labPlanSchema, sentences, run: updateLabPlan, done: back('/plan', 'plan'), refreshes: true });
const milestone = formAction({ schema: milestoneStateSchema, sentences, run: follow, done: back('/plan', 'jalon'), refreshes: true });
const note = formAction({ schema: labNoteSchema, sentences, run: publish, done: back('/journal', 'note'), refreshes: true });
const need = formAction({ schema: labNeedSchema, sentences, run: state, done: back('/besoins', 'besoin'), refreshes: true });
const met = formAction({ schema: metNeedSchema, sentences, run: meet, done: back('/besoins', 'trouve'), refreshes: true });
const carrier = formAction({ schema: labCarrierSchema, sentences, run: add, done: back('/porteurs', 'porteur') });
const leaving = formAction({ schema: carrierSchema, sentences, run: remove, done: back('/porteurs', 'fin') });
const picture = formAction({
  schema: labPictureSchema.extend({ picture: z.instanceof(File, { error: 'Choisissez une image.' }) }),
  sentences,
  run: async (context, input) =>
    setLabPicture(context, { ...input, bytes: new Uint8Array(await input.picture.arrayBuffer()) }),
  done: back('', 'image'),
  refreshes: true,
});

/** Saves the texts of the page. */
export async function updatePage(former: FormState, data: FormData): Promise<FormState> {
  return texts(former, data);
}
/** Publishes a picture with its alternative text. */
export async function setPicture(former: FormState, data: FormData): Promise<FormState> {
  return picture(former, data);
}
/** Moves the LAB along its life. */
export async function changeStatus(former: FormState, data: FormData): Promise<FormState> {
  return move(former, data);
}
/** Rewrites the plan before the start. */
export async function savePlan(former: FormState, data: FormData): Promise<FormState> {
  return plan(former, data);
}
/** Says where a milestone stands. */
export async function followMilestone(former: FormState, data: FormData): Promise<FormState> {
  return milestone(former, data);
}
/** Publishes a note in the logbook. */
export async function publishNote(former: FormState, data: FormData): Promise<FormState> {
  return note(former, data);
}
/** States a need. */
export async function stateNeed(former: FormState, data: FormData): Promise<FormState> {
  return need(former, data);
}
/** Says that a need is met. */
export async function meetNeed(former: FormState, data: FormData): Promise<FormState> {
  return met(former, data);
}
/** Adds a carrier by address. */
export async function addCarrier(former: FormState, data: FormData): Promise<FormState> {
  return carrier(former, data);
}
/** Ends the mandate of a carrier. */
export async function removeCarrier(former: FormState, data: FormData): Promise<FormState> {
  return leaving(former, data);
}
