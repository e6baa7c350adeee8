/** What happens, and when, to a cahier, to the examination of a proposal and to a LAB of the demonstration. */
import { z } from 'zod';

import { conflictTieSchema } from '@/lib/committee/schema/examination.ts';
import { outcomeSchema } from '@/lib/committee/schema/ids.ts';

const key = z.string().min(1);
const text = z.string().trim().min(1);
const day = z.number().int().max(-1, 'must be in the past');
/** A date set by somebody, in days from the first start. */
const until = z.number().int();
const act = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({ day, act: z.literal(name), ...shape });

export const cahierEvents = z.discriminatedUnion('act', [
  act('begin', {}),
  act('submit', {}),
  act('admit', {}),
  act('return', { asked: text, until }),
  act('reject', { reason: text }),
  act('ask-reopening', { message: text }),
  act('reopen', { until, answer: text }),
]);

/** Four answers in the order of the criteria: 0 to 5, "?" not enough information, "_" nothing yet. */
const scores = z.string().regex(/^[0-5?_]{4}$/);
const ownReasons = z.partialRecord(z.enum(['useful', 'impactful', 'bearable', 'feasible']), text).default({});
const sentences = z.strictObject({ useful: text, impactful: text, bearable: text, feasible: text });

export const examinationEvents = z.discriminatedUnion('act', [
  act('open', {}),
  act('assign', {
    experts: z.array(key).min(1),
    dueIn: z.number().int().positive().optional(),
    /** Among them, those who have not answered yet; the others accept at once. */
    waiting: z.array(key).default([]),
  }),
  act('decline', { by: key, reason: text }),
  act('recuse', { person: key, by: key, tie: conflictTieSchema, note: text }),
  act('draft', { by: key, scores, reasons: ownReasons }),
  act('evaluate', { by: key, scores, reasons: ownReasons }),
  act('amend-evaluation', { by: key, scores, why: text, reasons: ownReasons }),
  act('ask', { by: key, key, question: text }),
  act('review', { question: key, by: key, verdict: z.enum(['forward', 'refuse']) }),
  act('answer', { question: key, by: key, answer: text }),
  act('withdraw', { reason: text }),
  act('amend-proposal', { step: z.literal('effects'), addition: text }),
  // `inSitting`: done by the sitting of that day, in its own words.
  act('deliberate', { inSitting: z.literal(true).optional() }),
  act('give-opinion', { outcome: outcomeSchema, text, inSitting: z.literal(true).optional() }),
  act('decide', { outcome: outcomeSchema, reasons: text, sentences, improvements: sentences, wayBack: text, missing: text.optional(), until: until.optional(), lab: key.optional() }),
  act('publish', {}),
  act('prepare-batch', {}),
]);

export const labEvents = z.discriminatedUnion('act', [
  act('move', {
    move: z.enum(['start', 'pause', 'resume', 'extend', 'generalise', 'stop']),
    note: text,
    lessons: text.optional(),
    /** months after the start, for an extension */
    endsIn: z.number().int().positive().optional(),
  }),
  act('milestone', { position: z.number().int().positive(), state: z.enum(['planned', 'under_way', 'done', 'dropped']), note: z.string() }),
  act('note', { title: text, tried: text, saw: text, learnt: text }),
  act('need', { key, label: text, details: text }),
  act('meet-need', { key }),
]);

export type CahierEvent = z.output<typeof cahierEvents>;
export type ExaminationEvent = z.output<typeof examinationEvents>;
export type LabEvent = z.output<typeof labEvents>;
