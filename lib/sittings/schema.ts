import { z } from 'zod';
import { evaluationSchema, amendEvaluationSchema } from '@/lib/committee/schema/evaluation.ts';
import { conflictTieSchema } from '@/lib/committee/schema/examination.ts';
import { idSchema, longText, outcomeSchema } from '@/lib/committee/schema/ids.ts';
import { sittingInstants } from '@/lib/sittings/rules/times.ts';
import type { MinutesContent } from '@/lib/sittings/types.ts';

const words = (limit: number) => z.string().trim().max(limit, `${limit} caractères au plus.`).default('');

const webAddress = words(500).refine((link) => link === '' || /^https:\/\/[^\s/]+\S*$/.test(link), 'Donnez une adresse complète, qui commence par https://.');

const times = z
  .object({
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Indiquez une date complète.'),
    time: z.string().regex(/^\d{2}:\d{2}$/, 'Indiquez une heure. Exemple : 14:00.'),
  })
  .default({ date: '', time: '' });

const until = z.string().regex(/^\d{2}:\d{2}$/, 'Indiquez l’heure de fin prévue. Exemple : 17:00.');

const planned = z.object({ title: words(160).pipe(z.string().min(3, 'Donnez un titre à la séance.')), place: words(300), link: webAddress, starts: times, until });

/** Day and times typed on a clock in Paris, as instants. */
function inInstants<Planned extends z.output<typeof planned>>({ starts, until: end, ...rest }: Planned, context: z.RefinementCtx) {
  const instants = sittingInstants(starts.date, starts.time, end);
  if (!('missing' in instants)) return { ...rest, ...instants };
  context.addIssue({
    code: 'custom',
    path: [instants.missing === 'start' ? 'starts' : 'until'],
    message: 'Cette heure n’existe pas à Paris ce jour-là : au passage à l’heure d’été, la montre saute de 2 h à 3 h. Choisissez une autre heure.',
  });
  return z.NEVER;
}

export const planSittingSchema = planned.extend({ slug: z.string().max(80) }).transform(inInstants);
export const updateSittingSchema = planned.extend({ sittingId: idSchema }).transform(inInstants);

export const sittingSchema = z.object({ sittingId: idSchema });
export const cancelSittingSchema = sittingSchema.extend({ reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')) });

const duration = z.coerce.number('Indiquez une durée en minutes.').int('Indiquez un nombre entier de minutes.').min(1, 'Une minute au moins.').max(480, 'Huit heures au plus.');

export const addProposalsSchema = sittingSchema.extend({
  proposals: z.array(idSchema).max(40).default([]).refine((chosen) => chosen.length > 0, 'Choisissez au moins une proposition.'),
  duration,
});
export const addPointSchema = sittingSchema.extend({ title: words(200).pipe(z.string().min(3, 'Donnez un intitulé au point.')), duration });
export const itemSchema = sittingSchema.extend({ itemId: idSchema });
export const changeDurationsSchema = sittingSchema.extend({ durations: z.record(idSchema, duration).default({}) });
export const moveItemSchema = itemSchema.extend({ way: z.enum(['up', 'down']) });

export const conveneSchema = sittingSchema.extend({ alternates: z.array(idSchema).max(100).default([]), message: longText(2000).default('') });

export const attendanceSchema = sittingSchema.extend({
  personId: z.string().min(1, 'Choisissez une personne.').pipe(idSchema),
  presence: z.enum(['present', 'remote', 'excused', 'left', 'expected'], 'Choisissez une présence.'),
});
export const exitSchema = itemSchema.extend({ personId: idSchema, out: z.enum(['yes', 'no']).transform((out) => out === 'yes') });
export const notesSchema = itemSchema.extend({ notes: longText(20_000).default(''), version: z.coerce.number().int().min(1) });
export const openVoteSchema = itemSchema.extend({ motion: outcomeSchema });
export const ballotSchema = itemSchema.extend({
  /** Whose vote the secretary records for the room; absent, one's own. */
  personId: z.union([z.literal('').transform(() => null), idSchema]).nullable().default(null),
  choice: z.enum(['for', 'against', 'abstain'], 'Choisissez une voix.'),
});
export const opinionSchema = itemSchema.extend({ text: longText(5000).pipe(z.string().min(10, 'Écrivez l’avis de la commission.')) });
export const postponeSchema = itemSchema.extend({ reason: longText(500).pipe(z.string().min(5, 'Dites pourquoi en quelques mots.')) });
export const restateSchema = evaluationSchema.omit({ comment: true, proposalId: true }).extend({ ...itemSchema.shape, why: amendEvaluationSchema.shape.why });
export const stepAsideSchema = itemSchema.extend({ personId: z.union([z.literal('').transform(() => null), idSchema]).nullable().default(null), tie: conflictTieSchema, note: longText(1000).default('') });

export const confirmMinutesSchema = sittingSchema.extend({ edition: z.coerce.number().int().min(1), capacity: z.enum(['chair', 'secretary']) });
export const correctMinutesSchema = sittingSchema.extend({
  edition: z.coerce.number().int().min(1),
  place: words(300),
  remarks: longText(5000).default(''),
  /** By place among the items shown: `i0`, `i1`… */
  notes: z
    .record(z.string().regex(/^i\d{1,2}$/), longText(20_000))
    .default({})
    .transform((notes) => Object.fromEntries(Object.entries(notes).map(([key, text]) => [Number(key.slice(1)), text]))),
});

export type PlanSitting = z.output<typeof planSittingSchema>;
export type UpdateSitting = z.output<typeof updateSittingSchema>;
export type CancelSitting = z.output<typeof cancelSittingSchema>;
export type SittingInput = z.output<typeof sittingSchema>;
export type AddProposals = z.output<typeof addProposalsSchema>;
export type AddPoint = z.output<typeof addPointSchema>;
export type ItemInput = z.output<typeof itemSchema>;
export type ChangeDurations = z.output<typeof changeDurationsSchema>;
export type MoveItem = z.output<typeof moveItemSchema>;
export type Convene = z.output<typeof conveneSchema>;
export type NoteAttendance = z.output<typeof attendanceSchema>;
export type ConfirmExit = z.output<typeof exitSchema>;
export type SaveNotes = z.output<typeof notesSchema>;
export type OpenVote = z.output<typeof openVoteSchema>;
export type CastBallot = z.output<typeof ballotSchema>;
export type GiveOpinion = z.output<typeof opinionSchema>;
export type PostponeItem = z.output<typeof postponeSchema>;
export type RestateScores = z.output<typeof restateSchema>;
export type StepAside = z.output<typeof stepAsideSchema>;
export type ConfirmMinutes = z.output<typeof confirmMinutesSchema>;
export type CorrectMinutes = z.output<typeof correctMinutesSchema>;

const instant = z.iso.datetime();
const count = z.number().int().min(0);
const kind = z.enum(['commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary']);

/** What minutes may hold, checked when they are written and when they are read. */
export const minutesContentSchema: z.ZodType<MinutesContent> = z.strictObject({
  title: z.string(),
  commission: z.string(),
  place: z.string(),
  startedAt: instant,
  endedAt: instant,
  attendance: z.array(
    z.strictObject({
      name: z.string(),
      kinds: z.array(kind),
      status: z.enum(['present', 'left', 'excused', 'absent']),
      remote: z.boolean(),
      arrivedAt: instant.nullable(),
      leftAt: instant.nullable(),
    }),
  ),
  items: z.array(
    z.strictObject({
      proposalId: z.uuid().nullable(),
      title: z.string(),
      detail: z.string(),
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      recused: z.array(z.string()),
      notes: z.string(),
      medians: z.array(
        z.strictObject({
          criterion: z.enum(['useful', 'impactful', 'bearable', 'feasible']),
          before: z.number().nullable(),
          after: z.number().nullable(),
          threshold: z.number(),
        }),
      ),
      quorum: count.nullable(),
      votes: z.array(z.strictObject({ motion: z.enum(['selected', 'adjourned', 'not_selected']), for: count, against: count, abstain: count, closedAt: instant })),
      outcome: z.enum(['selected', 'adjourned', 'not_selected']).nullable(),
      opinion: z.string(),
      postponedFor: z.string(),
    }),
  ),
  remarks: z.string(),
});
