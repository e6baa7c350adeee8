import { z } from 'zod';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';

export const acceptAssignmentsSchema = z.object({
  proposals: z
    .array(idSchema)
    .max(500)
    .default([])
    .refine((chosen) => chosen.length > 0, 'Choisissez au moins une proposition.'),
  /** `hintMarks` of what the page showed: an acceptance says that these hints were read. */
  seen: z.array(z.string().max(64)).max(2000).default([]),
});

export const declineAssignmentSchema = z.object({
  proposalId: idSchema,
  reason: longText(1000).pipe(z.string().min(10, 'Dites pourquoi en une phrase.')),
});

export type AcceptAssignments = z.output<typeof acceptAssignmentsSchema>;
export type DeclineAssignment = z.output<typeof declineAssignmentSchema>;
