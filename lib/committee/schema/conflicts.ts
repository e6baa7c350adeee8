import { z } from 'zod';
import { compactIdentifier, isSiren } from '@/lib/actors/rules/identifiers.ts';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';
import { conflictTieSchema } from '@/lib/committee/schema/examination.ts';

export const declareInterestSchema = z.object({
  tie: conflictTieSchema,
  organisation: longText(200).pipe(z.string().min(2, 'Nommez l’organisation.')),
  siren: z
    .string()
    .default('')
    .transform(compactIdentifier)
    .refine((number) => number === '' || isSiren(number), 'Un SIREN a 9 chiffres : vérifiez chaque chiffre, ou laissez vide.')
    .transform((number) => number || null),
});

export const endInterestSchema = z.object({
  interestId: idSchema,
  /** Last day in Paris. */
  endedOn: z.iso.date('Donnez un jour. Exemple : 2026-05-31.'),
});

export const removeInterestSchema = z.object({ interestId: idSchema });

export const clearHintsSchema = z.object({
  proposalId: idSchema,
  personId: idSchema,
  reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')),
  /** Marks of the hints that the page showed (`hintMarks`). */
  seen: z.array(z.string().max(40)).max(100).default([]),
});

export const liftRecusalSchema = z.object({
  proposalId: idSchema,
  personId: idSchema,
  reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')),
});

export type DeclareInterest = z.output<typeof declareInterestSchema>;
export type EndInterest = z.output<typeof endInterestSchema>;
export type RemoveInterest = z.output<typeof removeInterestSchema>;
export type ClearHints = z.output<typeof clearHintsSchema>;
export type LiftRecusal = z.output<typeof liftRecusalSchema>;
