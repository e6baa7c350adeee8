import { z } from 'zod';
import { dueDay, idSchema, longText } from '@/lib/committee/schema/ids.ts';

const optionalId = z.union([z.literal('').transform(() => null), idSchema]).nullable().default(null);

export const openExaminationsSchema = z.object({
  proposals: z
    .array(idSchema)
    .max(500)
    .default([])
    .refine((chosen) => chosen.length > 0, 'Choisissez au moins une proposition.'),
  commissionId: optionalId,
});

export const transferExaminationSchema = z.object({
  proposalId: z.string().min(1, 'Choisissez une proposition.').pipe(idSchema),
  commissionId: z.string().min(1, 'Choisissez une commission.').pipe(idSchema),
  reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')),
});

export const assignExpertSchema = z.object({
  proposalId: idSchema,
  personId: z.string().min(1, 'Choisissez une personne.').pipe(idSchema),
  due: dueDay,
  /** The officer has read the hints that concern this person, or their refusal. */
  despiteHints: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});

export const unassignExpertSchema = z.object({ proposalId: idSchema, personId: idSchema });

export const conflictTieSchema = z.enum(['member', 'employer', 'mandate', 'family', 'funder', 'other'], 'Choisissez la nature du lien.');

export const declareRecusalSchema = z.object({
  proposalId: idSchema,
  /** Absent: oneself. Left empty by a chair who must choose, it is nobody: they would step aside by mistake. */
  personId: z.string().min(1, 'Choisissez une personne.').pipe(idSchema).nullable().default(null),
  tie: conflictTieSchema,
  note: longText(1000).default(''),
});

export const askContributorSchema = z.object({
  proposalId: idSchema,
  question: longText(2000).pipe(z.string().min(10, 'Posez votre question en une phrase au moins.')),
});

export const reviewQuestionSchema = z.object({
  questionId: idSchema,
  verdict: z.enum(['forward', 'refuse'], 'Transmettez ou écartez la question.'),
  question: longText(2000).pipe(z.string().min(10, 'La question transmise ne peut pas être vide.')),
});

export const answerQuestionSchema = z.object({
  questionId: idSchema,
  answer: longText(5000).pipe(z.string().min(2, 'Écrivez votre réponse.')),
});

export type OpenExaminations = z.output<typeof openExaminationsSchema>;
export type TransferExamination = z.output<typeof transferExaminationSchema>;
export type AssignExpert = Omit<z.output<typeof assignExpertSchema>, 'despiteHints'> & { despiteHints?: boolean };
export type UnassignExpert = z.output<typeof unassignExpertSchema>;
export type DeclareRecusal = z.output<typeof declareRecusalSchema>;
export type AskContributor = z.output<typeof askContributorSchema>;
export type ReviewQuestion = z.output<typeof reviewQuestionSchema>;
export type AnswerQuestion = z.output<typeof answerQuestionSchema>;
