import { z } from 'zod';
import { emailSchema } from '@/lib/identity/schema.ts';

const token = z.string().regex(/^[0-9a-f]{64}$/);

export const inviteCoSignatorySchema = z.object({
  cahierId: z.string(),
  email: emailSchema,
  actorName: z.string().trim().min(1, 'Indiquez le nom de l’organisation invitée.').max(160, '160 caractères au plus.'),
});

export const cancelCoSignatureSchema = z.object({ id: z.string() });

export const acceptCoSignatureSchema = z.object({
  token,
  actorId: z.string('Choisissez l’organisation au nom de laquelle vous signez.').min(1, 'Choisissez l’organisation au nom de laquelle vous signez.'),
});

export const declineCoSignatureSchema = z.object({ token });

export type InviteCoSignatory = z.output<typeof inviteCoSignatorySchema>;
export type AcceptCoSignature = z.output<typeof acceptCoSignatureSchema>;
