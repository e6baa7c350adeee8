import { z } from 'zod';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';
import { parisInstants } from '@/lib/platform/paris-time.ts';

const decisionIds = z.array(idSchema).max(500).default([]);

export const prepareBatchSchema = z.object({ commissionId: idSchema, callId: idSchema, decisions: decisionIds });

export const changeBatchSchema = z.object({ batchId: idSchema, decisions: decisionIds });

export const batchSchema = z.object({ batchId: idSchema });

/** Of one mail, whatever was corrected in it; without `mailId`, of all those that nobody corrected. */
export const prepareMailsSchema = z.object({ batchId: idSchema, mailId: idSchema.nullable().default(null) });

export const correctMailSchema = z.object({
  batchId: idSchema,
  mailId: idSchema,
  seen: z.string().regex(/^[0-9a-f]{64}$/),
  subject: z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(3, 'Donnez un objet au courriel.').max(200, '200 caractères au plus.')),
  body: longText(10_000).pipe(z.string().min(10, 'Écrivez le courriel.')),
});

/**
 * A time on a clock in Paris. In the hour that autumn repeats, the first of the two; the hour that spring skips is no
 * time at all.
 */
export const scheduleBatchSchema = z.object({
  batchId: idSchema,
  at: z.object({ date: z.string().default(''), time: z.string().default('') }).transform(({ date, time }, context) => {
    const [instant] = parisInstants({ day: date, time });
    if (instant) return instant;
    const isComplete = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{2}:\d{2}$/.test(time);
    context.addIssue({
      code: 'custom',
      message: isComplete
        ? 'Cette heure n’existe pas à Paris ce jour-là : les horloges la sautent, ou la date est fausse. Choisissez-en une autre.'
        : 'Indiquez le jour et l’heure.',
    });
    return z.NEVER;
  }),
});

export type PrepareBatch = z.output<typeof prepareBatchSchema>;
export type ChangeBatch = z.output<typeof changeBatchSchema>;
export type PrepareMails = z.output<typeof prepareMailsSchema>;
export type CorrectMail = z.output<typeof correctMailSchema>;
export type ScheduleBatch = z.output<typeof scheduleBatchSchema>;
