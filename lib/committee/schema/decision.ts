import { z } from 'zod';
import { endOfParisDay } from '@/lib/platform/paris-time.ts';
import { idSchema, longText, outcomeSchema } from '@/lib/committee/schema/ids.ts';

const sentence = longText(1000).default('');
const perCriterionSchema = z.object({ useful: sentence, impactful: sentence, bearable: sentence, feasible: sentence });

export const beginDeliberationSchema = z.object({ proposalId: idSchema });

export const recordOpinionSchema = z.object({
  proposalId: idSchema,
  outcome: outcomeSchema,
  text: longText(5000).pipe(z.string().min(10, 'Écrivez l’avis de la commission.')),
});

export const takeDecisionSchema = z.object({
  proposalId: idSchema,
  /** `decidedAt` of the held decision that the person read, or empty when there was none. */
  seen: z.string().max(40).default(''),
  outcome: outcomeSchema,
  reasons: longText(5000).pipe(z.string().min(10, 'Donnez les motifs de la décision.')),
  adjournedFor: longText(3000).default(''),
  /** Last day to complete, read in Paris. */
  amendableUntil: z
    .string()
    .default('')
    .transform((day) => endOfParisDay(day)),
  sentences: perCriterionSchema,
  improvements: perCriterionSchema,
  wayBack: longText(2000).default(''),
  /** LAB in preparation that a selected proposal feeds; empty for a new one. */
  labId: z.union([z.literal('').transform(() => null), idSchema]).default(null),
});

export type BeginDeliberation = z.output<typeof beginDeliberationSchema>;
export type RecordOpinion = z.output<typeof recordOpinionSchema>;
export type TakeDecision = z.output<typeof takeDecisionSchema>;
