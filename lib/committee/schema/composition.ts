import { z } from 'zod';
import { capacityRange, expertiseLevels } from '@/lib/committee/rules/expertise.ts';
import { idSchema, longText } from '@/lib/committee/schema/ids.ts';
import type { ExpertiseLevel } from '@/lib/committee/types/composition.ts';
import { emailSchema, mandateDay } from '@/lib/identity/schema.ts';
import { endOfParisDay, startOfParisDay } from '@/lib/platform/paris-time.ts';
import { storable } from '@/lib/platform/storable.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);
const line = (most: number) => z.string().overwrite(storable).trim().max(most, `${most} caractères au plus.`).default('');
const noDay = z.literal('').transform(() => null);
const lastDay = z.union([noDay, mandateDay(endOfParisDay)]).default(null);

export const inviteSchema = z
  .object({
    slug,
    email: emailSchema,
    name: line(120),
    kind: z.enum(['commission_member', 'commission_alternate', 'commission_chair', 'commission_secretary'], 'Choisissez en quelle qualité.'),
    title: line(120),
    startsOn: mandateDay(startOfParisDay),
    endsOn: lastDay,
    message: longText(1500).default(''),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn, { path: ['endsOn'], message: 'La fin du mandat doit venir après son début.' })
  .transform(({ startsOn, endsOn, ...rest }) => ({ ...rest, startsAt: startsOn, endsAt: endsOn }));

export const invitationIdSchema = z.object({ invitationId: idSchema });
export const acceptInvitationSchema = invitationIdSchema.extend({ name: line(120) });
export const declineInvitationSchema = invitationIdSchema.extend({
  reason: longText(1000).pipe(z.string().min(3, 'Dites pourquoi, en quelques mots.')),
});

export const prolongMandateSchema = z.object({ mandateId: idSchema, until: lastDay });
/** Without a day, the mandate ends at once. */
export const endMandateSchema = z.object({ mandateId: idSchema, at: lastDay });

export const declareExpertiseSchema = z.object({
  /** By theme; empty where nothing is declared. */
  levels: z.record(z.string().max(80), z.union([z.literal('').transform(() => null), z.enum(expertiseLevels as [ExpertiseLevel, ...ExpertiseLevel[]])])).default({}),
  capacity: z
    .union([
      z.literal('').transform(() => null),
      z.coerce
        .number('Indiquez un nombre entier.')
        .int('Indiquez un nombre entier.')
        .min(capacityRange.min, `De ${capacityRange.min} à ${capacityRange.max}.`)
        .max(capacityRange.max, `De ${capacityRange.min} à ${capacityRange.max}.`),
    ])
    .default(null),
});

export type Invite = z.output<typeof inviteSchema>;
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
export type DeclineInvitation = z.output<typeof declineInvitationSchema>;
export type ProlongMandate = z.output<typeof prolongMandateSchema>;
export type EndMandate = z.output<typeof endMandateSchema>;
export type DeclareExpertise = z.output<typeof declareExpertiseSchema>;
