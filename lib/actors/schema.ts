import { z } from 'zod';
import { actorKinds, readIdentifiers } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { emailSchema } from '@/lib/identity/schema.ts';
import { endOfParisDay, startOfParisDay } from '@/lib/platform/paris-time.ts';

const words = (max: number) => z.string().trim().max(max, `${max} caractères au plus.`).default('');

const functionTitle = words(120);

const website = words(300).refine(
  (value) => value === '' || z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).safeParse(value).success,
  'L’adresse d’un site commence par https://. Exemple : https://exemple.fr.',
);

export const actorSchema = z.object({
  kind: z.enum(actorKinds as [ActorKind, ...ActorKind[]], 'Choisissez ce qu’est cet acteur.'),
  name: z.string().trim().min(2, 'Indiquez le nom de l’acteur.').max(160, '160 caractères au plus.'),
  number: words(30),
  rna: words(30),
  communeInsee: z
    .string()
    .regex(/^(\d[\dAB]\d{3})?$/, 'Choisissez une commune dans la liste.')
    .default('')
    .transform((code) => (code === '' ? null : code)),
  presentation: words(4000),
  website,
  contactEmail: z.union([z.literal(''), emailSchema], 'Cette adresse électronique n’est pas complète.').default(''),
  contactPhone: words(30).refine(
    (value) => /^[0-9+().\s-]*$/.test(value),
    'Un numéro de téléphone ne contient que des chiffres, des espaces et + ( ) . -',
  ),
  listed: z.enum(['yes', 'no'], 'Dites si l’acteur a une page publique.').transform((answer) => answer === 'yes'),
});

/** Says what is wrong with the numbers together with what is wrong elsewhere, even when something else is unreadable. */
export const registerActorSchema = actorSchema.extend({ title: functionTitle }).superRefine(
  ({ kind, number, rna }, context) => {
    if (!actorKinds.includes(kind) || typeof number !== 'string' || typeof rna !== 'string') return;
    const read = readIdentifiers(kind, { number, rna });
    if (!read.ok) for (const { field, message } of read.fields) context.addIssue({ code: 'custom', path: [field], message });
  },
  { when: () => true },
);
export const actorIdSchema = z.object({ actorId: z.uuid() });
export const updateActorSchema = actorSchema.extend({ actorId: z.uuid() });
export const inviteDelegateSchema = actorIdSchema.extend({ email: emailSchema });
export const invitationIdSchema = z.object({ invitationId: z.uuid() });
export const joinRequestSchema = actorIdSchema.extend({ message: words(1000) });
export const joinRequestIdSchema = z.object({ requestId: z.uuid() });
export const joinDecisionSchema = z.object({
  requestId: z.uuid(),
  decision: z.enum(['accept', 'decline'], 'Choisissez une réponse.'),
});
export const restoreAccessSchema = actorIdSchema.extend({ email: emailSchema, title: functionTitle });

const day = (read: (day: string) => Date | null) =>
  z
    .string()
    .transform((text) => read(text))
    .refine((date) => date !== null, 'Cette date n’existe pas.');

/** First and last day of a mandate, both included, in Paris; no last day means no planned end. */
export const mandateSchema = z
  .object({
    attachmentId: z.uuid(),
    title: functionTitle,
    startsOn: day(startOfParisDay),
    endsOn: z.union([z.literal('').transform(() => null), day(endOfParisDay)]).default(null),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn === null || endsOn > startsOn, {
    path: ['endsOn'],
    message: 'La fin du mandat doit venir après son début.',
  })
  .transform(({ attachmentId, title, startsOn, endsOn }) => ({ attachmentId, title, startsAt: startsOn, endsAt: endsOn }));

export type ActorInput = z.output<typeof actorSchema>;
export type RegisterActor = z.output<typeof registerActorSchema>;
export type UpdateActor = z.output<typeof updateActorSchema>;
export type MandateInput = z.output<typeof mandateSchema>;
