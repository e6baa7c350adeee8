import { z } from 'zod';
import { emailSchema } from '@/lib/identity/schema.ts';
import { storable } from '@/lib/platform/storable.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
const line = (most: number) => z.string().overwrite(storable).trim().max(most, `${most} caractères au plus.`).default('');
const message = z.string().overwrite(storable).trim().max(1500, '1 500 caractères au plus.').default('');

export const inviteEditorSchema = z.object({ slug, email: emailSchema, name: line(120), title: line(120), message });
export const territoryInvitationIdSchema = z.object({ invitationId: z.uuid() });
export const acceptTerritorySchema = territoryInvitationIdSchema.extend({ name: line(120) });
export const leaveTerritorySchema = z.object({
  slug,
  /** Asked of the last editor only: the administrators are told. */
  tellAdministrators: z.literal('on').optional().transform((given) => given === 'on'),
  message,
});
export const endEditingSchema = z.object({ mandateId: z.uuid() });

export const territorySettingsSchema = z.object({
  slug,
  website: z
    .string()
    .overwrite(storable)
    .trim()
    .max(300, '300 caractères au plus.')
    .default('')
    .refine((address) => address === '' || isSecureAddress(address), 'Une adresse de site complète commence par https://. Exemple : https://www.exemple.fr'),
  needsSecondReader: z.literal('on').optional().transform((given) => given === 'on'),
});

/** An address of the web under https, whose host has a dot and which carries no password. */
function isSecureAddress(address: string): boolean {
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === 'https:' && /^[^.]+(?:\.[^.]+)+$/.test(hostname) && username === '' && password === '';
}

export type InviteEditor = z.output<typeof inviteEditorSchema>;
export type AcceptTerritory = z.output<typeof acceptTerritorySchema>;
export type LeaveTerritory = z.output<typeof leaveTerritorySchema>;
export type ChangeTerritorySettings = z.output<typeof territorySettingsSchema>;
