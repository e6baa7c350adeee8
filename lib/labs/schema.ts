import { z } from 'zod';

const labId = z.uuid();
const line = (most: number) => z.string().trim().max(most, `${most} caractères au plus.`);
const text = (most: number) => z.string().trim().max(most, `${most.toLocaleString('fr-FR')} caractères au plus.`);
const month = z.coerce.number('Indiquez un mois de 1 à 36.').int('Indiquez un mois entier.').min(1, 'Le premier mois est le mois 1.').max(36, 'Un LAB dure 36 mois au plus.');
const day = z.iso.date('Indiquez une date complète.').transform((written) => new Date(`${written}T00:00:00Z`));

export const labPageSchema = z.object({
  labId,
  version: z.coerce.number().int().min(1),
  title: line(140).min(1, 'Donnez un titre au LAB.'),
  summary: text(400).min(1, 'Résumez le LAB en une ou deux phrases.'),
  presentation: text(10_000).default(''),
});

export const labPictureSchema = z.object({ labId, alternative: line(300) });

export const labMoveSchema = z.object({
  labId,
  act: z.enum(['start', 'pause', 'resume', 'extend', 'generalise', 'stop']),
  note: text(1_000).default(''),
  lessons: text(10_000).default(''),
  startsOn: z.union([z.literal('').transform(() => null), day]).default(null),
  endsOn: z.union([z.literal('').transform(() => null), day]).default(null),
});

export const labPlanSchema = z.object({
  labId,
  milestones: z
    .array(
      z
        .object({ title: line(200).min(1, 'Nommez ce jalon.'), startMonth: month, endMonth: month })
        .refine(({ startMonth, endMonth }) => endMonth >= startMonth, {
          path: ['endMonth'],
          message: 'Le dernier mois ne peut pas venir avant le premier.',
        }),
    )
    .max(40, '40 jalons au plus.')
    .default([]),
});

export const milestoneStateSchema = z.object({
  labId,
  milestoneId: z.uuid(),
  state: z.enum(['planned', 'under_way', 'done', 'dropped']),
  note: text(500).default(''),
});

export const labNoteSchema = z
  .object({
    labId,
    title: line(140).min(1, 'Donnez un titre à cette note.'),
    tried: text(3_000).default(''),
    saw: text(3_000).default(''),
    learnt: text(3_000).default(''),
  })
  .refine(({ tried, saw, learnt }) => tried !== '' || saw !== '' || learnt !== '', {
    path: ['tried'],
    message: 'Dites au moins ce que vous avez essayé, vu ou appris.',
  });

export const labNeedSchema = z.object({
  labId,
  label: line(140).min(1, 'Nommez ce besoin.'),
  details: text(1_000).default(''),
});

export const metNeedSchema = z.object({ labId, needId: z.uuid() });

export const labCarrierSchema = z.object({
  labId,
  email: z.string().trim().toLowerCase().pipe(z.email('Cette adresse électronique n’est pas complète.')),
});

export const carrierSchema = z.object({ labId, attachmentId: z.uuid() });

export type LabPage = z.output<typeof labPageSchema>;
export type LabMoveInput = z.output<typeof labMoveSchema>;
export type LabPlan = z.output<typeof labPlanSchema>;
export type MilestoneStateInput = z.output<typeof milestoneStateSchema>;
export type LabNoteInput = z.output<typeof labNoteSchema>;
export type LabNeedInput = z.output<typeof labNeedSchema>;
