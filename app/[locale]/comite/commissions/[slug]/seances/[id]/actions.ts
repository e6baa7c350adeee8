'use server';

import { z } from 'zod';
import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import type { FormState } from '@/components/form/form-state.ts';
import { idSchema } from '@/lib/committee/schema/ids.ts';
import type { Context } from '@/lib/identity/types.ts';
import { refuse, type Result } from '@/lib/platform/result.ts';
import { sittingRefusals, type SittingRefusal } from '@/lib/sittings/errors.ts';
import {
  attendanceSchema,
  ballotSchema,
  confirmMinutesSchema,
  correctMinutesSchema,
  exitSchema,
  itemSchema,
  notesSchema,
  openVoteSchema,
  opinionSchema,
  postponeSchema,
  restateSchema,
  sittingSchema,
  stepAsideSchema,
} from '@/lib/sittings/schema.ts';
import { closeSitting } from '@/lib/sittings/use-cases/minutes/close-sitting.ts';
import { confirmMinutes } from '@/lib/sittings/use-cases/minutes/confirm-minutes.ts';
import { correctMinutes } from '@/lib/sittings/use-cases/minutes/correct-minutes.ts';
import { confirmExit } from '@/lib/sittings/use-cases/session/confirm-exit.ts';
import { endPoint } from '@/lib/sittings/use-cases/session/end-point.ts';
import { noteAttendance } from '@/lib/sittings/use-cases/session/note-attendance.ts';
import { openItem } from '@/lib/sittings/use-cases/session/open-item.ts';
import { openSitting } from '@/lib/sittings/use-cases/session/open-sitting.ts';
import { postponeItem } from '@/lib/sittings/use-cases/session/postpone-item.ts';
import { restateScores } from '@/lib/sittings/use-cases/session/restate-scores.ts';
import { saveNotes } from '@/lib/sittings/use-cases/session/save-notes.ts';
import { stepAside } from '@/lib/sittings/use-cases/session/step-aside.ts';
import { castBallot } from '@/lib/sittings/use-cases/vote/cast-ballot.ts';
import { closeVote } from '@/lib/sittings/use-cases/vote/close-vote.ts';
import { giveOpinion } from '@/lib/sittings/use-cases/vote/give-opinion.ts';
import { openVote } from '@/lib/sittings/use-cases/vote/open-vote.ts';
import { formAction } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { getContext } from '@/lib/web/viewer.ts';

const sentences = sittingRefusals;

/** A form with one button a person: "out:<person>", "for:<person>"; read as the fields of the act. */
function pressed(field: string) {
  return (sent: unknown) => {
    if (typeof sent !== 'object' || sent === null || !('act' in sent) || typeof sent.act !== 'string') return sent;
    const [what, personId] = sent.act.split(':');
    return { ...sent, [field]: what, personId };
  };
}

type Run<Input> = (context: Context, input: Input) => Promise<Result<unknown, SittingRefusal>>;

/** An act after which the same page shows what it changed. */
function act<Schema extends z.ZodType>(schema: Schema, run: Run<z.output<Schema>>, message = '') {
  return formAction({ schema, sentences, run, done: () => ({ message }) });
}

const opening = act(sittingSchema, openSitting);
const attending = act(z.preprocess(pressed('presence'), attendanceSchema), noteAttendance);
const openingItem = act(
  sittingSchema.extend({ act: idSchema }),
  async (context, { sittingId, act: itemId }): Promise<Result<unknown, SittingRefusal>> => openItem(context, { sittingId, itemId }),
);
const ending = act(itemSchema, endPoint);
const postponing = act(postponeSchema, postponeItem);
const exiting = act(z.preprocess(pressed('out'), exitSchema), confirmExit);
const openingVote = act(openVoteSchema, openVote);
const voting = act(ballotSchema, castBallot, 'Votre voix est enregistrée.');
const recording = act(z.preprocess(pressed('choice'), ballotSchema), castBallot);
const closingVote = act(itemSchema, closeVote);
// The proposal changes its state, which its public page tells.
const opining = formAction({ schema: opinionSchema, sentences, run: giveOpinion, refreshes: true, done: () => ({ message: '' }) });
const restating = act(restateSchema, restateScores, 'Vos notes d’après délibération sont enregistrées.');
const recusing = act(stepAsideSchema, stepAside);
const closing = act(sittingSchema, closeSitting);
const confirming = act(confirmMinutesSchema, confirmMinutes, 'Votre confirmation est enregistrée.');
const correcting = act(correctMinutesSchema, correctMinutes, 'Le procès-verbal est corrigé : il est à confirmer par la présidence et le secrétariat.');
const noting = act(notesSchema, saveNotes, 'Les notes sont enregistrées.');

/** Opens the sitting. */
export async function open(state: FormState, data: FormData): Promise<FormState> {
  return opening(state, data);
}
/** Notes who is there. */
export async function attend(state: FormState, data: FormData): Promise<FormState> {
  return attending(state, data);
}
/** Makes an item the current one. */
export async function take(state: FormState, data: FormData): Promise<FormState> {
  return openingItem(state, data);
}
/** Ends a free point. */
export async function end(state: FormState, data: FormData): Promise<FormState> {
  return ending(state, data);
}
/** Puts the current item off. */
export async function postpone(state: FormState, data: FormData): Promise<FormState> {
  return postponing(state, data);
}
/** Notes who left the room. */
export async function exit(state: FormState, data: FormData): Promise<FormState> {
  return exiting(state, data);
}
/** Puts a motion to the vote. */
export async function putMotion(state: FormState, data: FormData): Promise<FormState> {
  return openingVote(state, data);
}
/** Votes. */
export async function vote(state: FormState, data: FormData): Promise<FormState> {
  return voting(state, data);
}
/** Records the vote of somebody in the room. */
export async function recordVote(state: FormState, data: FormData): Promise<FormState> {
  return recording(state, data);
}
/** Closes the vote. */
export async function endVote(state: FormState, data: FormData): Promise<FormState> {
  return closingVote(state, data);
}
/** Records the opinion and ends the item. */
export async function opine(state: FormState, data: FormData): Promise<FormState> {
  return opining(state, data);
}
/** Gives one's scores again. */
export async function restate(state: FormState, data: FormData): Promise<FormState> {
  return restating(state, data);
}
/** Steps aside from the item. */
export async function recuse(state: FormState, data: FormData): Promise<FormState> {
  return recusing(state, data);
}
/** Closes the sitting. */
export async function close(state: FormState, data: FormData): Promise<FormState> {
  return closing(state, data);
}
/** Confirms the minutes. */
export async function confirm(state: FormState, data: FormData): Promise<FormState> {
  return confirming(state, data);
}
/** Corrects the minutes. */
export async function correct(state: FormState, data: FormData): Promise<FormState> {
  return correcting(state, data);
}
/** Keeps the notes, with the button. */
export async function note(state: FormState, data: FormData): Promise<FormState> {
  return noting(state, data);
}
/** Keeps the notes as they are typed. */
export async function autosaveNotes(data: FormData): Promise<AutosaveAnswer> {
  const parsed = notesSchema.safeParse(readFormData(data));
  if (!parsed.success) return { outcome: 'refused', message: parsed.error.issues[0]?.message ?? 'Ces notes ne se lisent pas.' };
  const context = await getContext();
  const result = context.viewer ? await saveNotes(context, parsed.data) : refuse('sitting-not-found');
  if (result.ok) return { outcome: 'saved', version: result.value.edition, at: result.value.savedAt.toISOString() };
  return { outcome: result.code === 'notes-conflict' ? 'conflict' : 'refused', message: sittingRefusals[result.code] };
}
