import { z } from 'zod';
import { endOfParisDay, startOfParisDay } from '@/lib/platform/paris-time.ts';

/** An e-mail address as the portal keeps it: trimmed, lower case, 254 characters at most. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Indiquez une adresse électronique.')
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email('Cette adresse électronique n’est pas complète. Exemple : prenom.nom@exemple.fr.'));

export const generalRoleSchema = z.enum(['moderator', 'content_editor', 'administrator']);

export const attachmentKindSchema = z.enum([
  'actor_delegate',
  'call_manager',
  'commission_member',
  'commission_alternate',
  'commission_chair',
  'commission_secretary',
  'lab_carrier',
  'territory_editor',
  'programme_manager',
  'fiche_pilot',
  'copil_member',
]);

/** A path inside the portal to return to after sign-in; anything else becomes the personal page. */
export const returnPathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .catch('/mon-espace');

export const signInRequestSchema = z.object({
  email: emailSchema,
  returnTo: returnPathSchema.default('/mon-espace'),
  locale: z.enum(['fr', 'en']).catch('fr').default('fr'),
});

export const profileSchema = z.object({
  name: z.string().trim().min(1, 'Indiquez le nom sous lequel vous agissez.').max(120, '120 caractères au plus.'),
  phone: z
    .string()
    .trim()
    .max(30, '30 caractères au plus.')
    .regex(/^[0-9+().\s-]*$/, 'Un numéro de téléphone ne contient que des chiffres, des espaces et + ( ) . -')
    .default(''),
});

export const createPersonSchema = z.object({
  email: emailSchema,
  name: z.string().trim().max(120, '120 caractères au plus.').default(''),
});

/** A day of a mandate, as midnight in Paris. */
export const mandateDay = (toInstant: (day: string) => Date | null) =>
  z.iso.date('Indiquez une date complète.').transform((day) => toInstant(day) ?? new Date(Number.NaN));

/** What the back-office sends to attach a person: "kind:object" in one choice, and days in Paris, both included. */
export const attachPersonFormSchema = z
  .object({
    email: emailSchema,
    to: z
      .string()
      .regex(/^[a-z_]+:.{1,100}$/, 'Choisissez à quoi rattacher cette personne.')
      .transform((to) => ({ kind: to.slice(0, to.indexOf(':')), objectId: to.slice(to.indexOf(':') + 1) }))
      .pipe(z.object({ kind: attachmentKindSchema, objectId: z.string() })),
    title: z.string().trim().max(120, '120 caractères au plus.').default(''),
    startsOn: mandateDay(startOfParisDay),
    endsOn: z.union([z.literal('').transform(() => null), mandateDay(endOfParisDay)]).default(null),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn, {
    path: ['endsOn'],
    message: 'La fin du mandat doit venir après son début.',
  })
  .transform(({ email, to, title, startsOn, endsOn }) => ({ email, ...to, title, startsAt: startsOn, endsAt: endsOn }));

export type SignInRequest = z.output<typeof signInRequestSchema>;
export type Profile = z.output<typeof profileSchema>;
export type CreatePerson = z.output<typeof createPersonSchema>;
export type AttachPerson = z.output<typeof attachPersonFormSchema>;
