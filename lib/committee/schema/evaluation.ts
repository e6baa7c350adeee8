import { z } from 'zod';
import { readAnswer, reasonLengths } from '@/lib/committee/rules/evaluation.ts';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';

const answerSchema = z
  .object({ answer: z.string().max(20).default('').transform(readAnswer), reason: longText(reasonLengths.max).default('') })
  .default({ answer: null, reason: '' });

/** A draft may be as incomplete as it is; what submission needs is a rule. */
export const evaluationSchema = z.object({
  proposalId: idSchema,
  /** Version on which this text was written; 0 before the first save. */
  version: z.coerce.number().int().min(0),
  answers: z.object({ useful: answerSchema, impactful: answerSchema, bearable: answerSchema, feasible: answerSchema }),
  comment: longText(reasonLengths.max).default(''),
});

/** Of two versions of one evaluation, the one that its author keeps, with the number of the saved one. */
const settleSchema = z.string().regex(/^(?:mine|theirs):\d{1,9}$/).optional().catch(undefined);

/** Keeps or submits, by the button that was pressed, and serves the next one or stays; settles two versions of one text. */
export const scoreFormSchema = evaluationSchema.extend({
  intent: z.enum(['draft', 'draft-next', 'submit', 'submit-next']).catch('draft').default('draft'),
  settle: settleSchema,
});

export const amendEvaluationSchema = evaluationSchema.extend({
  why: longText(1000).pipe(z.string().min(reasonLengths.min, 'Dites en une phrase pourquoi vous modifiez votre évaluation.')),
});

export const amendFormSchema = amendEvaluationSchema.extend({ settle: settleSchema });

export type EvaluationInput = z.output<typeof evaluationSchema>;
export type ScoreForm = z.output<typeof scoreFormSchema>;
export type AmendForm = z.output<typeof amendFormSchema>;
export type AmendEvaluationInput = z.output<typeof amendEvaluationSchema>;
